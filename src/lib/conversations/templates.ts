/** 文例: where a reply can begin. The gaps are for the writer. */
export const templates = [
	{
		label: '日程の相談',
		text: '面接の日程についてご相談です。次の日時のうち、ご都合のよいものをお知らせください。\n・　月　日（　）　時　分\n・　月　日（　）　時　分'
	},
	{
		label: '持ち物',
		text: '当日の持ち物は、筆記用具と応募書類の控えです。10分前を目安にお越しください。'
	},
	{ label: 'お礼', text: 'ご連絡ありがとうございます。内容を確かめて、あらためてお返事します。' },
	{
		label: '選考結果連絡',
		text: 'このたびはご応募いただき、ありがとうございました。選考の結果についてご連絡します。'
	}
] as const;
