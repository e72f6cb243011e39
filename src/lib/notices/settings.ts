import * as v from 'valibot';
import type { Role } from '#lib/server/context.ts';
import type { QuietHours } from './quiet.ts';
import { topics, type Topic } from './topics.ts';

export interface NoticeSettings {
	/** Filed as read: in the list, and calling nobody. */
	silent: Topic[];
	unmailed: Topic[];
	quiet?: QuietHours;
}

export const everything: NoticeSettings = { silent: [], unmailed: [] };

const ofRole: Record<Role, readonly Topic[]> = {
	seeker: topics,
	employer: ['application', 'request', 'message'],
	officer: ['application', 'registration']
};

/** What somebody with that role is ever told of. */
export const topicsOf = (role: Role): readonly Topic[] =>
	topics.filter((topic) => ofRole[role].includes(topic));

/** A message stands in its conversation at once and nowhere else: of it the mail alone can be chosen. */
export const alwaysOnScreen: readonly Topic[] = ['message'];

/** What each topic brings, for those who choose. */
export const topicAbout: Record<Topic, string> = {
	recommendation: 'ハローワークが選んだ求人、紹介の依頼への返事',
	request: '会社からの直接リクエスト',
	application: '閲覧、選考、面接、結果など、応募の動き',
	message: '読んでいないメッセージ。メールは、10分たっても読んでいないときだけ',
	search:
		'保存した検索条件に合う新しい求人、お気に入りの変化。メールは、1日1回のまとめを選んだ条件だけ',
	document: '応募書類のウイルス検査の結果',
	registration: '求職の有効期限、登録の確認',
	booking: '相談の予約、前の日と1時間前のお知らせ',
	office: 'ハローワークの職員からのお知らせ'
};

const chosen = v.optional(
	v.pipe(
		v.union([v.array(v.picklist(topics)), v.picklist(topics)]),
		v.transform((given) => [given].flat())
	),
	[]
);
const timeOfDay = v.pipe(
	v.optional(v.string(), ''),
	v.regex(/^(?:([01]\d|2[0-3]):[0-5]\d)?$/, '時刻を選んでください。例：22:00')
);

/** Ticked is wanted. Quiet hours have both ends, or none. */
export const noticeSettingsForm = v.pipe(
	v.object({ screen: chosen, mail: chosen, quietFrom: timeOfDay, quietUntil: timeOfDay }),
	v.forward(
		v.check(
			({ quietFrom, quietUntil }) => (quietFrom === '') === (quietUntil === ''),
			'はじまりと終わりの両方を選ぶか、両方を空にしてください。'
		),
		['quietUntil']
	)
);
export type ChosenNotices = v.InferOutput<typeof noticeSettingsForm>;

/** What was ticked in a form that came back: nothing that somebody chose is asked twice. */
export function ticked(
	shown: readonly Topic[],
	given: Partial<Record<'screen' | 'mail', string | string[]>>
): NoticeSettings {
	const not = (channel: 'screen' | 'mail') =>
		shown.filter((topic) => ![given[channel] ?? []].flat().includes(topic));
	return { silent: not('screen'), unmailed: not('mail') };
}
