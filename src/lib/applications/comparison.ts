/** One line of what a referral and a direct application are to the person who chooses. */
export interface Compared {
	what: string;
	referral: string;
	direct: string;
	/** Something is lost by applying directly. */
	lost: boolean;
}

/** APP-15, APP-16 and the conditions of allowances, before anybody presses 自主応募. */
export const comparison: readonly Compared[] = [
	{ what: '職業紹介', referral: 'あたる', direct: 'あたらない', lost: true },
	{ what: '紹介状', referral: '出る', direct: '出ない', lost: true },
	{
		what: '会社への3つの助成金（特定求職者雇用開発・トライアル雇用・地域雇用開発）',
		referral: '対象になりうる',
		direct: '対象にならない',
		lost: true
	},
	{
		what: '再就職手当（給付制限の最初の1か月に決まったとき）',
		referral: '対象になりうる',
		direct: '対象にならない',
		lost: true
	},
	{
		what: '雇用保険の求職活動の実績',
		referral: '数えられる',
		direct: '数えられる（応募したとき）',
		lost: false
	},
	{ what: '求職の有効期間（最後の月）', referral: '延びる', direct: '延びる', lost: false },
	{
		what: '応募できる時期',
		referral: 'ハローワークが紹介を送ってから',
		direct: 'いますぐ',
		lost: false
	}
];
