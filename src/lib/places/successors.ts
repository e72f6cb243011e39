/**
 * 市区町村 that were merged or became towns of another kind, by the code of the one that took over most of it: an old
 * address, a saved search or a table of borders may still name them. From 総務省「市町村合併資料集」 and the revisions of
 * 全国地方公共団体コード since 2011.
 */
export const successors: Readonly<Record<string, string>> = {
	'03305': '03216', // 滝沢村, 滝沢市
	'03422': '03209', // 藤沢町, 一関市
	'04423': '04216', // 富谷町, 富谷市
	'09367': '09203', // 岩舟町, 栃木市
	'11226': '11203', // 鳩ヶ谷市, 川口市
	'11445': '11246', // 白岡町, 白岡市
	'12402': '12239', // 大網白里町, 大網白里市
	'17344': '17212', // 野々市町, 野々市市
	// 浜松市 has had three wards since 2024; 北区 went to two, mostly to 浜名区.
	'22131': '22138',
	'22132': '22138',
	'22133': '22138',
	'22134': '22138',
	'22135': '22139',
	'22136': '22139',
	'22137': '22140',
	'23304': '23238', // 長久手町, 長久手市
	'23481': '23213', // 一色町, 西尾市
	'23482': '23213', // 吉良町, 西尾市
	'23483': '23213', // 幡豆町, 西尾市
	'32304': '32201', // 東出雲町, 松江市
	'32401': '32203', // 斐川町, 出雲市
	'40305': '40231' // 那珂川町, 那珂川市
};
