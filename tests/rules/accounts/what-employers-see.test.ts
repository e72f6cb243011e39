import { expect, test } from 'vitest';
import { privacy } from '#lib/accounts/policies.ts';
import type { Applicant, ShownApplicant } from '#lib/applicants/applicant.ts';
import type { PublishedProfile } from '#lib/profiles/published-profile.ts';

const policy = privacy.flatMap(({ says }) => says).join('');

/** About the posting or the employer's own doing, not about the person. */
const notTheirs = '';

/** What a page of an employer is given of an applicant, by the word of the policy. A new field needs a word. */
const ofApplicant: Record<keyof ShownApplicant | keyof Pick<Applicant, 'phone' | 'steps'>, string> =
	{
		...{ id: notTheirs, conversationId: notTheirs, title: notTheirs, number: notTheirs },
		...{ kind: '応募', requested: '直接リクエスト', submittedAt: '応募の日時' },
		...{ interviewAt: notTheirs, interviewPlace: notTheirs, promisedBy: notTheirs },
		...{ resultUntil: notTheirs, office: notTheirs },
		...{ seekerName: '氏名', nameKana: 'カナ', age: '年齢', phone: '電話番号' },
		...{ motivation: '志望動機', remarks: '備考', unread: 'メッセージ' },
		...{ state: '選考のすすみ方', steps: '選考のすすみ方', outcome: '選考のすすみ方' },
		...{ cancellation: '取消の理由', seekerInvalid: '無効かどうか' }
	};

/** The same of somebody who published a profile. */
const ofProfile: Record<keyof PublishedProfile, string> = {
	...{ profileId: notTheirs, publishedWeek: '公開' },
	...{ age: '年代', wishes: '希望', forms: '希望', schooling: '学歴', pcSkills: 'パソコンの技能' },
	...{ jobs: '経験', pr: '自己PR' }
};

test('PRV-3 the policy names everything that employers are shown of a person', () => {
	for (const word of [...Object.values(ofApplicant), ...Object.values(ofProfile), '応募書類'])
		expect(policy).toContain(word);
	// A letter also carries the 求職番号.
	expect(policy).toContain('求職番号');
});
