import * as v from 'valibot';
import { isThrough, monthEnd } from '#lib/calendar/tokyo.ts';
import { invalidOn } from '#lib/postings/validity.ts';
import { countCharacters } from '#lib/text/count.ts';
import { asTyped } from '#lib/text/typed.ts';

/** So long a result stands where it was waited for; ours. */
export const RESULT_DAYS = 7;

export const outcomes = { hired: '採用', not_hired: '不採用' } as const;
export type Outcome = keyof typeof outcomes;

/** 求人票との相違: what the agreed conditions may differ in. */
export const differences = {
	duties: '仕事の内容',
	place: '就業場所',
	wage: '賃金',
	hours: '時間',
	holidays: '休日',
	form: '雇用形態',
	other: 'その他'
} as const;
export type Difference = keyof typeof differences;

/**
 * 不採用理由, for the office alone (PRV-5). The official list is not public, so these are ours. None is
 * about age, sex, family, health, looks or belief, and none may be added: such a reason must not be asked for.
 */
export const reasonCodes = {
	11: '応募がなかった',
	12: '選考中に辞退',
	13: '採用後に辞退',
	21: '経験・知識・技能',
	22: '免許・資格',
	23: '賃金の希望',
	24: '時間・休日の希望',
	25: '就業場所・通勤',
	31: 'ほかの方を採用',
	32: '求人を終了',
	99: 'その他'
} as const;
export const MAX_REASONS = 2;
export const MAX_DIFFERENCE_NOTE = 300;

const blank = v.optional(v.string(), '');
/** One ticked box arrives as a text, several as a list, none not at all. */
const several = v.pipe(
	v.optional(v.union([v.string(), v.array(v.string())]), []),
	v.transform((given) => [given].flat().filter((one) => one !== ''))
);

/** APP-17: 採用／不採用 is required, 求人票との相違 for a hiring; everything else as far as it is known. */
export const resultForm = v.pipe(
	v.object({
		outcome: v.pipe(blank, v.picklist(['hired', 'not_hired'], '採用か不採用を選んでください。')),
		hiredOn: v.pipe(
			blank,
			v.regex(/^(\d{4}-\d{2}-\d{2})?$/, '年月日を選んでください。'),
			v.check((day) => day === '' || isDay(day), '年月日を選んでください。')
		),
		employmentForm: v.pipe(
			blank,
			v.transform(asTyped),
			v.check((text) => countCharacters(text) <= 40, '40文字までです。')
		),
		differs: v.pipe(blank, v.picklist(['', 'no', 'yes'])),
		differences: v.pipe(
			several,
			v.array(v.picklist(Object.keys(differences) as Difference[], '項目を選んでください。'))
		),
		differenceNote: v.pipe(
			blank,
			v.transform(asTyped),
			v.check(
				(text) => countCharacters(text) <= MAX_DIFFERENCE_NOTE,
				`相違の内容は${MAX_DIFFERENCE_NOTE}文字までです。`
			)
		),
		reasonCodes: v.pipe(
			several,
			v.array(v.picklist(Object.keys(reasonCodes), '理由を選んでください。')),
			v.maxLength(MAX_REASONS, `理由は${MAX_REASONS}つまでです。`)
		)
	}),
	v.forward(
		v.check(
			({ outcome, differs }) => outcome !== 'hired' || differs !== '',
			'求人票と採用条件に違いがあるかを選んでください。'
		),
		['differs']
	),
	v.forward(
		v.check(
			({ outcome, differs, differences }) =>
				outcome !== 'hired' || differs !== 'yes' || differences.length > 0,
			'違う項目を選んでください。'
		),
		['differences']
	),
	v.transform(known)
);
export type Result = v.InferOutput<typeof resultForm>;

interface Filled {
	outcome: Outcome;
	hiredOn: string;
	employmentForm: string;
	differs: '' | 'no' | 'yes';
	differences: Difference[];
	differenceNote: string;
	reasonCodes: string[];
}

/** Keeps what belongs to the outcome: fields of the other one, filled in and hidden again, are ignored. */
function known(form: Filled) {
	const hired = form.outcome === 'hired';
	const differs = hired && form.differs === 'yes';
	return {
		outcome: form.outcome,
		hiredOn: (hired && form.hiredOn) || null,
		employmentForm: (hired && form.employmentForm) || null,
		differs: hired ? differs : null,
		differences: differs ? form.differences : [],
		differenceNote: differs ? form.differenceNote : '',
		reasonCodes: hired ? [] : form.reasonCodes.map(Number)
	};
}

const isDay = (day: string) => {
	const date = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

/** CLK-12: the last day for a result online, 翌々々月末 of the day the posting became invalid. */
export const resultUntil = (posting: { openUntil: string; closedAt: Date | null }): string =>
	monthEnd(invalidOn(posting), 3);

export const mayRegisterResult = (
	now: Date,
	posting: { openUntil: string; closedAt: Date | null }
): boolean => isThrough(now, resultUntil(posting));
