/** What a page that cannot be shown says: first what is so, then what is safe, then what to do. */
export interface Failure {
	title: string;
	sentences: string[];
	/** Trying again may help. */
	retry: boolean;
}

const notFound: Failure = {
	title: 'このページは見つかりません',
	sentences: [
		'アドレスがちがうか、終わった内容か、あなたが見られる内容ではありません。',
		'保存した内容や送った内容は、なくなっていません。'
	],
	retry: false
};

const notTaken: Failure = {
	title: '受け取れませんでした',
	sentences: [
		'送られた内容を読み取れませんでした。',
		'これまでに保存した内容と送った内容は、そのまま残っています。'
	],
	retry: true
};

const known: Record<number, Failure> = {
	400: notTaken,
	415: notTaken,
	// A stranger's page must not admit that it exists.
	403: notFound,
	404: notFound,
	413: {
		title: '送る内容が大きすぎます',
		sentences: [
			'文を短くするか、応募書類をひとつずつ、画面に書かれた大きさまでにして送ってください。',
			'保存した下書きと、追加できた書類は、そのまま残っています。'
		],
		retry: true
	},
	429: {
		title: '少し待ってから、もう一度お願いします',
		sentences: [
			'短い時間に続けて操作があったため、お休みしています。',
			'1分ほどで、また使えます。'
		],
		retry: true
	},
	503: {
		title: 'いま、内容を表示できません',
		sentences: [
			'データを置いている場所に、つながらなくなっています。',
			'これまでに送った内容と保存した内容は、そのまま残っています。',
			'1分ほど待って、もう一度試してください。'
		],
		retry: true
	}
};

const unknown: Failure = {
	title: 'いま、このページを表示できません',
	sentences: [
		'こちらの不具合です。あなたの操作のせいではありません。',
		'これまでに送った内容と保存した内容は、そのまま残っています。',
		'少し待って、もう一度試してください。'
	],
	retry: true
};

const busy: Failure = {
	title: 'ただいま混み合っています',
	sentences: [
		'多くの方が使っているため、このページをまだお出しできません。',
		'これまでに送った内容と保存した内容は、そのまま残っています。',
		'10秒ほど待って、もう一度試してください。'
	],
	retry: true
};

/** `code` tells apart why a page cannot be shown just now. */
export const failureOf = (status: number, code?: string): Failure =>
	code === 'server.busy' ? busy : (known[status] ?? (status < 500 ? notFound : unknown));

/** Where no script kept the form on screen. Not every browser keeps what was written in a page it comes back to. */
export const wayBack =
	'ブラウザの「戻る」で、書いていた画面にもどれます。書いた内容が残っていれば、そこから送り直せます。';

/** The page that a form was sent from, opened anew: an address without the name of its action. */
export function pageOf({ pathname, searchParams }: URL): string {
	const rest = new URLSearchParams([...searchParams].filter(([name]) => !name.startsWith('/')));
	return rest.size > 0 ? `${pathname}?${rest}` : pathname;
}
