import type { PostingContent } from '#lib/postings/fields.ts';
import {
	type Conditions,
	noConditions,
	plainly,
	readConditions,
	type Presentation
} from '#lib/conditions/conditions.ts';

export interface Query {
	conditions: Conditions;
	presentation?: Presentation;
}

const asks = (asked: Partial<Conditions>, presentation?: Presentation): Query => ({
	conditions: { ...noConditions, ...asked },
	...(presentation && { presentation })
});
/** As the door reads them: what is beyond a limit is left out. */
const words = (...all: string[]): Query[] =>
	all.map((q) => ({ conditions: readConditions(new URLSearchParams({ q })).conditions }));

/** Twelve kinds of search, each with several of its kind, as people ask them; `known` are postings that are there. */
export const kindsOfQuery = (known: PostingContent[]): Record<string, Query[]> => ({
	'two characters': words('事務', '介護', '営業', '清掃', '看護', '経理', '配送', '電話'),
	'three characters and more': words(
		'保育士',
		'調理師',
		'正社員',
		'エクセル',
		'介護福祉士',
		'ドライバー'
	),
	'two words': words('事務 エクセル', '介護 夜勤', '営業 車', '看護 施設', '調理 病院'),
	'any of two words': words('経理 総務', '大工 左官', '保育 幼稚園', '警備 清掃').map((query) =>
		asks({ ...query.conditions, anyWord: true })
	),
	'a word and not another': [
		asks({ words: '事務', not: '経理' }),
		asks({ words: '介護', not: '夜勤' }),
		asks({ words: '販売', not: '営業 電話' }),
		asks({ not: '介護' })
	],
	'three prefectures with towns': [
		asks({ prefectures: ['13', '14', '11'], towns: ['13101', '13104', '14104', '14100', '11100'] }),
		asks({ prefectures: ['13', '12', '27'], towns: ['13101', '27127'], nearTowns: true }),
		asks({ words: '事務', prefectures: ['26', '27', '28'], towns: ['27127', '28110', '26104'] })
	],
	'wage and badges': [
		asks({ wageUnit: 'month', wageFrom: 250_000, marks: ['noExperience', 'noTransfer'] }),
		asks({ wageUnit: 'hour', wageFrom: 1300, kinds: ['part'], marks: ['nearStation'] }),
		asks({ wageUnit: 'month', wageFrom: 300_000, wageSure: true, marks: ['noOvertime', 'bonus'] }),
		asks({ marks: ['noExperience', 'noEducation', 'noLicence', 'carCommute'], groups: ['1'] })
	],
	'everything broad': [
		asks({}),
		asks({ kinds: ['full'] }),
		asks({ prefectures: ['13'] }),
		asks({ forms: ['regular'], groups: ['1', '2', '3'] }),
		asks({}, { ...plainly, page: 5 })
	],
	'nothing found': [...words('宇宙飛行士', '潜水艦の艦長', '事務 宇宙'), asks({ words: '犬橇' })],
	求人番号: known.slice(0, 8).map(({ header }) => asks({ numbers: [header.number] })),
	company: known.slice(8, 16).map(({ establishment }) => asks({ company: establishment.name })),
	'by the wage': [
		asks({ words: '事務' }, { ...plainly, sort: 'wageLower' }),
		asks({ prefectures: ['13'] }, { ...plainly, sort: 'wageUpper' }),
		asks({ words: '看護師' }, { ...plainly, sort: 'wageLower' }),
		asks({ words: '介護', kinds: ['part'] }, { ...plainly, sort: 'wageLower' }),
		asks({ words: '調理' }, { ...plainly, sort: 'deadline' })
	]
});

const KANJI = [
	...'亜唖娃阿哀愛挨姶逢葵茜穐悪握渥旭葦芦鯵梓圧斡扱宛姐虻飴絢綾鮎或粟袷安庵按暗案闇鞍杏以伊位依偉囲夷委威'
];

/** What somebody may type who wants to find nothing: the most that SRC-3 allows of everything. */
export function kindsOfInput(known: PostingContent[]): Record<string, Query[]> {
	const sentences = known.slice(0, 6).map(({ work }) => work.duties.replace(/\s/g, ''));
	return {
		'fifty kanji': words(KANJI.join('')),
		'fifty emoji': words('😀'.repeat(50), '😀𩸽🏭💼👷'.repeat(10)),
		'a sentence of a posting': words(...sentences.map((text) => text.slice(0, 44))),
		'a sentence that must not be there': sentences.map((not) => asks({ not: not.slice(0, 44) })),
		'one character': words('の', '。', '車', 'ア', '犬'),
		'twenty-five words of one character': words(
			'の を に す る て い 。 、 ま し た と な で の 業 務 行 う 員 者 理 作 お',
			KANJI.slice(0, 25).join(' ')
		),
		'seventeen common words': words(
			'仕事 業務 経験 勤務 ます 行い 作業 管理 担当 お客 資料 確認 対応 電話 入力 準備 施設'
		)
	};
}
