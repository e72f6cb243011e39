import { parseEstablishmentNumber } from '../numbers.ts';
import { optional } from './field.ts';
import { code, line, postcode, webAddress } from './kinds.ts';

/** 1 求人事業所, as copied into the posting when this version was confirmed. */
export const establishment = {
	number: code('事業所番号', /^\d{4}-\d{6}-\d$/, '1301-123456-7', {
		read: parseEstablishmentNumber,
		mayLoseZero: true
	}),
	name: line('事業所名', 60),
	nameKana: line('事業所名カナ', 95),
	postcode: postcode('所在地 郵便番号'),
	address: line('所在地', 90),
	website: optional(webAddress('ホームページ')),
	workplaceInfoUrl: optional(webAddress('職場情報サイト'))
};
