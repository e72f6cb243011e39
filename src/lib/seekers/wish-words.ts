import { occupationGroups, type OccupationGroup } from '#lib/occupations/groups.ts';
import { prefectures, type PrefectureCode } from '#lib/places/prefectures.ts';
import { shortYen } from '#lib/postings/words.ts';
import type { Wishes } from './wishes.ts';

const NO_WISH = '希望なし';
const kinds = { full: 'フルタイム', part: 'パート' } as const;
const listed = (words: readonly string[]) => (words.length > 0 ? words.join('・') : NO_WISH);

/** 8:00 */
const clock = (minutes: number) =>
	`${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

const place = ({ prefectures: codes, towns }: Wishes) =>
	listed([...codes.map((code) => prefectures[code as PrefectureCode]), ...towns]);

const occupations = ({ occupationGroups: groups, occupations: names }: Wishes) =>
	listed([...groups.map((group) => occupationGroups[String(group) as OccupationGroup]), ...names]);

function wage({ monthlyWageFrom, hourlyWageFrom }: Wishes) {
	const words = [
		monthlyWageFrom === null ? '' : `月${shortYen(monthlyWageFrom)}から`,
		hourlyWageFrom === null ? '' : `時給${shortYen(hourlyWageFrom)}から`
	].filter(Boolean);
	return listed(words);
}

const hours = ({ workFrom, workUntil }: Wishes) =>
	workFrom === null && workUntil === null
		? NO_WISH
		: `${workFrom === null ? '' : clock(workFrom)}～${workUntil === null ? '' : clock(workUntil)}`;

/** What a seeker hopes for, label by label, as an officer reads it. */
export const wishFacts = (wishes: Wishes) => [
	{ label: '職種', value: occupations(wishes) },
	{ label: '働き方', value: listed(wishes.kinds.map((kind) => kinds[kind])) },
	{ label: '場所', value: place(wishes) },
	{ label: '賃金', value: wage(wishes) },
	{ label: '時間', value: hours(wishes) },
	{ label: '休み', value: wishes.weekendsOff ? '土日休み' : NO_WISH },
	{
		label: '資格',
		value:
			[...wishes.licences, ...(wishes.drives ? ['普通自動車運転免許'] : [])].join('・') || 'なし'
	}
];
