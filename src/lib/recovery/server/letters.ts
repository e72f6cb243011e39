import { formatDayTime } from '#lib/calendar/format.ts';
import type { Letter } from '#lib/server/mail.ts';
import { OPEN_DAYS } from '../hold.ts';

type Written = Omit<Letter, 'to'>;

const signature = '\n\nしごとマイページ';
const linkTo = (origin: string, id: string) => `${origin}/forgotten-password/held?request=${id}`;

/** To the old address, as soon as an office has begun. It gives no way back: whoever reads there may be somebody else. */
export const recoveryBegun = (until: Date | null): Written => ({
	subject: 'メールアドレスの変更を、窓口ではじめました',
	text: `ハローワークの窓口で、しごとマイページのメールアドレスを、このアドレスから別のアドレスに変える手続きをはじめました。${until ? 'もう一人の職員が確かめるか、24時間がすぎるまで、何も変わりません。' : '新しいアドレスで手続きが終わるまで、何も変わりません。'}

あなたが頼んでいないときは、すぐに、ハローワークの窓口に電話してください。手続きを止められます。${signature}`
});

/** To the new address: it cannot go on yet. */
export const recoveryHeld = (
	origin: string,
	{ id, until }: { id: string; until: Date }
): Written => ({
	subject: 'メールアドレスの変更を受け付けました',
	text: `ハローワークの窓口で、このメールアドレスを、しごとマイページの新しいメールアドレスにする手続きを受け付けました。

安全のため、もう一人の職員が確かめるか、${formatDayTime(until)}になると、先に進めます。進めるようになったら、メールでお知らせします。いまのようすは、次の画面で見られます。
${linkTo(origin, id)}

このメールに心当たりがないときは、何もしないでください。${signature}`
});

/** To the new address: the wait is over. */
export const recoveryOpen = (origin: string, id: string): Written => ({
	subject: 'メールアドレスの変更を、先に進められます',
	text: `しごとマイページの新しいメールアドレスの登録を、先に進められるようになりました。次の画面で認証キーを受け取り、新しいパスワードを決めてください。${OPEN_DAYS}日の間、進められます。
${linkTo(origin, id)}

このメールに心当たりがないときは、何もしないでください。${signature}`
});

/** To the new address: an officer has called it off. */
export const recoveryDeclined: Written = {
	subject: 'メールアドレスの変更は、取りやめになりました',
	text: `ハローワークで受け付けたメールアドレスの変更は、取りやめになりました。何も変わっていません。

つづけたいときは、本人確認書類を持って、ハローワークの窓口にお越しください。${signature}`
};
