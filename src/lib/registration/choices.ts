/** What may be chosen in a registration, by the words people read. Nothing here is ever asked that PRV-1 forbids. */
export const sexes = { female: '女性', male: '男性', other: 'どちらでもない・答えない' } as const;

export const workKinds = { full: 'フルタイム', part: 'パート' } as const;

export const nights = { yes: 'してもよい', no: 'しない' } as const;

export const starts = {
	now: 'すぐに',
	month: '1か月以内',
	later: 'それより後・相談して決めたい'
} as const;

export const commutes = {
	train: '電車・バス',
	walk: '徒歩・自転車',
	car: 'マイカー',
	motorbike: 'バイク'
} as const;

export const remotes = { yes: '希望する', either: 'どちらでもよい', no: '希望しない' } as const;

export const relocations = { yes: '引っ越してもよい', no: '引っ越さない' } as const;

export const schoolKinds = {
	juniorHigh: '中学校',
	high: '高等学校',
	college: '専修学校・各種学校',
	technical: '高等専門学校',
	junior: '短期大学',
	university: '大学',
	graduate: '大学院',
	other: 'その他'
} as const;

export const schoolEnds = { graduated: '卒業・修了', attending: '在学中', left: '中退' } as const;

export const drivings = {
	none: '持っていない',
	automatic: '普通自動車（AT限定）',
	ordinary: '普通自動車',
	larger: '中型・大型など'
} as const;

export const handbooks = {
	physical: '身体障害者手帳',
	intellectual: '療育手帳',
	mental: '精神障害者保健福祉手帳',
	none: '手帳は持っていない'
} as const;

/** A list of choices as a field shows them. */
export const choicesOf = (words: Readonly<Record<string, string>>) =>
	Object.entries(words).map(([value, label]) => ({ value, label }));

export const keysOf = <Key extends string>(words: Readonly<Record<Key, string>>) =>
	Object.keys(words) as [Key, ...Key[]];
