import { applies } from './applying.ts';
import { readsNotices } from './notices.ts';
import { declines, recommends, sees } from './offers.ts';
import type { Story } from './story.ts';

const otsuka = { seeker: 'otsuka', posting: 'groupHome' } as const;
const teshigawara = { seeker: 'teshigawara', posting: 'visiting' } as const;
const mori = { seeker: 'mori', posting: 'ward' } as const;
const igarashi = { seeker: 'igarashi', posting: 'equipment' } as const;
const watanabe = { seeker: 'watanabe', posting: 'waterside' } as const;

/** What 佐々木 sent since yesterday, and what came of it: applied, declined, read, not yet read. */
export const officerSends: Story = ({ on, atWork }) => [
	recommends(on(-1, '16:05'), watanabe, {
		note: '10時からの勤務も相談できるそうです。よろしければご覧ください。'
	}),
	sees(on(-1, '20:40'), watanabe),
	recommends(atWork(182), otsuka, {
		note: 'ご家族の介護の経験を、そのまま生かせるお仕事だと思います。'
	}),
	recommends(atWork(150), teshigawara, {
		note: '文京区のなかだけを回ります。電動自転車があります。'
	}),
	sees(atWork(120), otsuka),
	recommends(atWork(96), mori, { note: '資格がなくても始められます。日勤だけのお仕事です。' }),
	sees(atWork(84), teshigawara),
	recommends(atWork(71), igarashi, {
		note: '運転が好きとのことでしたので。講習の費用は会社が負担します。'
	}),
	declines(atWork(66), teshigawara, 'place'),
	readsNotices(atWork(58), ({ officer }) => [officer]),
	sees(atWork(41), mori),
	applies(atWork(36), otsuka, {
		motivation:
			'母を自宅で看取りました。そのときに助けられた声かけを、今度は自分が届けたいと思います。',
		papers: ['cv']
	})
];
