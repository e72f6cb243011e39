import { ageGrounds } from './fields/requirements.ts';
import type { PostingContent } from './fields.ts';

type Ground = NonNullable<PostingContent['requirements']['ageGround']>;

const ageWords: Record<Ground, string> = {
	retirement: '定年があり、定年より前の人を、期間を定めずに募集するためです',
	law: 'この年齢の人がこの仕事に就くことを、法令が禁じたり制限したりしているためです',
	career: '長く働いて経験を積む人を、経験を問わずに募集するためです',
	skills: 'この年齢の人が職場に特に少なく、技術や知識を引き継ぐ人を募集するためです',
	performingArts: '演劇などの表現に、この年齢の人が必要なためです',
	policy: '60歳以上の人、または国の施策の対象となる人を募集するためです'
};

/** JOB-13: an age limit in everyday words, with the ground the law gives it. */
export function plainAge({ ageLimited, ageGround }: PostingContent['requirements']) {
	if (!ageLimited || !ageGround) return undefined;
	return `${ageWords[ageGround]}（例外事由${ageGrounds[ageGround]}）。`;
}

/** JOB-10: what fixed overtime means for one's pay. */
export function plainFixedOvertime({ fixedOvertime, fixedOvertimeHours }: PostingContent['wage']) {
	if (!fixedOvertime) return undefined;
	const hours = fixedOvertimeHours === undefined ? '決まった時間' : `${fixedOvertimeHours}時間`;
	return `残業の${hours}分を、毎月の賃金に先に含めています。残業が少ない月も減らず、${hours}を超えた分は追加で支払われます。`;
}

/** JOB-10, as short as a card has room for. */
export const shortFixedOvertime = ({
	fixedOvertime,
	fixedOvertimeHours
}: PostingContent['wage']): string | undefined =>
	fixedOvertime
		? `残業${fixedOvertimeHours === undefined ? '' : `${fixedOvertimeHours}時間`}分の固定残業代を含みます`
		: undefined;

/** The notes that stand after single facts, by the name of their row. */
export const plainNotes = (
	content: Pick<PostingContent, 'requirements' | 'wage'>
): Record<string, string | undefined> => ({
	age: plainAge(content.requirements),
	fixedOvertime: plainFixedOvertime(content.wage)
});
