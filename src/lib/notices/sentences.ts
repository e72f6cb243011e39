import { formatMonthDay } from '#lib/calendar/format.ts';
import { states, type ApplicationState } from '#lib/applications/rules.ts';
import { documentKinds, type DocumentKind } from '#lib/documents/rules.ts';
import type { RequestState } from '#lib/requests/rules.ts';

/** 「オンラインハローワーク紹介対象求人が1件届きました。介護福祉士、12月1日まで。」, one sentence for those that came together. */
export function recommendedSentence(arrived: { title: string; applyBy: string }[]): string {
	const which = arrived.map(({ title, applyBy }) => `${title}、${formatMonthDay(applyBy)}まで。`);
	const told = which.length <= MOST ? which.join('') : `${which.slice(0, MOST).join('')}ほか。`;
	return `オンラインハローワーク紹介対象求人が${arrived.length}件届きました。${told}`;
}

const MOST = 2;

/** An offer that ended early: the office took it back while the posting is open, or the posting ended (CLK-13). */
export const offerEndedSentence = (about: {
	title: string;
	why: 'withdrawn' | 'postingClosed';
}): string =>
	about.why === 'withdrawn'
		? `ハローワークが、送った求人の紹介を取り下げました${bracketed(about.title)}。会社が募集を終えたのではありません。わけは、ハローワークに聞けます。`
		: `紹介していた求人の募集が終わりました${bracketed(about.title)}。`;

/** 「つばめの里の応募が、面接に進みました。」 */
export const movedSentence = (about: { establishmentName: string; state: ApplicationState }) =>
	about.state === 'viewed'
		? `${about.establishmentName}が、あなたの応募を読みました。`
		: about.state === 'unknown'
			? `${about.establishmentName}から30日連絡がないため、応募を結果不明にしました。`
			: `${about.establishmentName}の応募が、${states[about.state].label}に進みました。`;

/** 「保存した検索条件「文京区の介護」に合う求人が1件出ました。介護福祉士。」; how many are new in all, and the first of them. */
export const matchedSentence = (about: {
	name: string;
	fresh: number;
	posting: { title: string };
}) =>
	`保存した検索条件「${about.name}」に合う求人が${about.fresh}件出ました。${about.posting.title}${about.fresh > 1 ? 'ほか' : ''}。`;

/** What has become of a favourite, or soon will. */
export const carriedSentence = (about: { title: string; why: string; openUntil: string }) => {
	const which = `お気に入りの「${about.title}」`;
	if (about.why === 'renewed')
		return `${which}が更新されました。お気に入りとメモは、新しい求人に引き継ぎました。`;
	return about.why === 'closing'
		? `${which}の紹介期限日は、${formatMonthDay(about.openUntil)}です。`
		: `${which}の募集が終わりました。`;
};

/** The outcome itself stands on the page, not in a line that others may see over a shoulder. */
export const resultSentence = (about: { establishmentName: string; title: string }) =>
	`${about.establishmentName}の選考の結果が届きました${bracketed(about.title)}。`;

/** 「小野寺 翔さんから応募が届きました。」 */
export const submittedSentence = (about: { seekerName: string; title: string }) =>
	`${about.seekerName}さんから応募が届きました${bracketed(about.title)}。`;

export const cancelledSentence = (
	about: { seekerName: string; title: string },
	reason: string | undefined
) =>
	`${about.seekerName}さんが応募を取り消しました${bracketed(about.title)}。${reason ? `理由：${reason}` : ''}`;

export const declinedSentence = (about: { seekerName: string; title: string }) =>
	`${about.seekerName}さんが応募を辞退しました${bracketed(about.title)}。`;

/** 「つばめの里から、直接リクエストが届きました（介護職員）。」 */
export const requestedSentence = (about: { establishmentName: string; title: string }) =>
	`${about.establishmentName}から、直接リクエストが届きました${bracketed(about.title)}。`;

export const requestEndedSentence = (about: { establishmentName: string; title: string }) =>
	`${about.establishmentName}の直接リクエストは、求人の募集が終わりました${bracketed(about.title)}。`;

/** It names nobody: whom the employer asked, it knows by a profile alone. */
export const requestAnsweredSentence = (about: { title: string; state: RequestState }) =>
	about.state === 'accepted'
		? `直接リクエストに、応募がありました${bracketed(about.title)}。`
		: `直接リクエストは、今回は辞退されました${bracketed(about.title)}。`;

/** APP-8: what is so, what is safe, what to do. */
export const blockedSentence = ({ kind }: { kind: DocumentKind }) =>
	`応募書類（${documentKinds[kind]}）は、ウイルスの疑いがあるため会社に渡していません。応募は有効です。書類は、ほかの方法で送ってください。`;

/** 「ハローワーク東都からのお知らせ：介護のしごと面接会」 */
export const announcedSentence = (about: { office: string; title: string }) =>
	`${about.office}からのお知らせ：${about.title}`;

/** CLK-15: when it ends, and what keeps it going. */
export const endingSentence = ({ validUntil, days }: { validUntil: string; days: number }) =>
	`求職の有効期限まで、あと${days}日です（${formatMonthDay(validUntil)}まで）。その月に相談・紹介・応募のどれかがあると、1か月延びます。`;

/** 「おかえりなさい。3件の新しいお知らせがあります。」 */
export const welcomeBack = (count: number) =>
	count === 0
		? 'おかえりなさい。新しいお知らせはありません。'
		: `おかえりなさい。${count}件の新しいお知らせがあります。`;

/** （介護職員）, and where the words have brackets of their own 〔介護職員（グループホーム）〕: round ones never nest. */
export const bracketed = (words: string): string =>
	/[（(]/.test(words) ? `〔${words}〕` : `（${words}）`;
