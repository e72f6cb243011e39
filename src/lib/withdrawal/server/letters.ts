import { formatDate } from '#lib/calendar/format.ts';
import { namedUntil } from '../rules.ts';

export const farewell = (at: Date) => ({
	subject: '求職者マイページを退会しました',
	text: `求職者マイページを退会しました。登録した内容、保存した求人、下書き、お知らせ、ログインの情報を消しました。

紹介と応募の記録は、ハローワークが${formatDate(namedUntil(at))}まで保管し、そのあと、だれのことか分からない形にします。

もう一度使いたいときは、ハローワークの窓口で登録するか、オンラインで新しく登録してください。
退会した覚えがないときは、すぐにハローワークの窓口に伝えてください。
しごとマイページ`
});
