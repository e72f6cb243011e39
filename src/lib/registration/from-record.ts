import type { Wishes } from '#lib/seekers/wishes.ts';
import type { SectionKey } from './sections.ts';
import type { Typed } from './typed.ts';

/** What is known of a person apart from the steps: from the counter, or from before there were any. */
export interface Recorded {
	name: string;
	nameKana: string;
	birthDate: string;
	postcode: string;
	address: string;
	phone: string;
	wishes: Wishes;
}

const sum = (yen: number | null) => (yen === null ? '' : String(yen));

const clock = (minutes: number | null) =>
	minutes === null ? '' : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

export const identityAsTyped = ({ name, nameKana, birthDate }: Recorded) => {
	const [year = '', month = '', day = ''] = birthDate.split('-');
	return { name, nameKana, year, month: String(Number(month)), day: String(Number(day)) };
};

const asTyped: Record<SectionKey, (known: Recorded) => Typed> = {
	basics: (known) => ({
		...identityAsTyped(known),
		...{ postcode: known.postcode, address: known.address, phone: known.phone }
	}),
	work: ({ wishes }) => ({
		occupations: Array.from(
			{ length: Math.max(wishes.occupations.length, wishes.occupationGroups.length) },
			(_, index) => ({
				name: wishes.occupations[index] ?? '',
				group: String(wishes.occupationGroups[index] ?? ''),
				years: ''
			})
		),
		kinds: wishes.kinds,
		workFrom: clock(wishes.workFrom),
		workUntil: clock(wishes.workUntil),
		weekendsOff: wishes.weekendsOff ? 'yes' : ''
	}),
	place: ({ wishes }) => ({
		areas: areasOf(wishes),
		monthly: sum(wishes.monthlyWageFrom),
		hourly: sum(wishes.hourlyWageFrom)
	}),
	education: ({ wishes }) => ({
		licences: wishes.licences.map((name) => ({ name, year: '', month: '' })),
		driving: wishes.drives ? 'ordinary' : ''
	}),
	career: () => ({}),
	disability: () => ({}),
	pr: () => ({})
};

/** A step nobody has opened yet, filled with what is known already. */
export const recordAsTyped = (key: SectionKey, known: Recorded): Typed => asTyped[key](known);

function areasOf({ prefectures: [first, ...others], towns }: Wishes) {
	if (first === undefined) return [];
	const within = towns.length > 0 ? towns : [''];
	return [
		...within.map((town) => ({ prefecture: first, town })),
		...others.map((prefecture) => ({ prefecture, town: '' }))
	];
}
