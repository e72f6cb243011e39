/** The 14 large groups in which people look for work, in official order, by number. */
export const occupationGroups = {
	'1': '事務・管理職',
	'2': '営業',
	'3': '販売',
	'4': '接客・理美容・調理・サービス',
	'5': '介護・福祉',
	'6': '保育・教育',
	'7': '医療・看護・保健',
	'8': '製造・修理・保全・検査・印刷',
	'9': '技術職(建設,開発,IT)・専門職',
	'10': '建築・土木・電気工事',
	'11': '警備・施設管理・設備運転',
	'12': '運輸・配送',
	'13': '清掃・洗浄・倉庫・包装・軽作業',
	'14': '農林漁業'
} as const;

export type OccupationGroup = keyof typeof occupationGroups;
