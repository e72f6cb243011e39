import { addDays, monthEnd } from '#lib/calendar/tokyo.ts';
import { occupationGroups, type OccupationGroup } from '#lib/occupations/groups.ts';
import { prefectures } from '#lib/places/prefectures.ts';
import type { Wishes } from '#lib/seekers/wishes.ts';
import { occupations } from './occupations.ts';
import { families, given } from './people.ts';
import type { Random } from './random.ts';
import { crowded, demoPrefectures, streets, towns, wageLevel } from './towns.ts';

export interface DemoSeeker {
	email: string;
	number: string;
	officeNumber: string;
	name: string;
	nameKana: string;
	birthDate: string;
	postcode: string;
	address: string;
	phone: string;
	phoneToEmployers: boolean;
	registrationClass: 'online' | 'office';
	registeredOn: string;
	validUntil: string;
	wishes: Wishes;
}

const groups = Object.keys(occupationGroups) as OccupationGroup[];

export function makeSeeker(index: number, today: string, random: Random): DemoSeeker {
	const prefecture = random.often(60) ? random.pick(crowded) : random.pick(demoPrefectures);
	const [town, area] = random.pick(towns[prefecture]);
	const [family, familyKana] = families[index % families.length] ?? random.pick(families);
	const [first, firstKana] = random.pick(given);
	const registeredOn = addDays(today, -random.whole(0, 50));
	const officeNumber = `${prefecture}010`;
	const two = (value: number) => String(value).padStart(2, '0');
	return {
		email: `seeker-${index + 1}@demo.example`,
		number: `${officeNumber}-${String(20_000 + index).padStart(8, '0')}`,
		officeNumber,
		name: `${family} ${first}`,
		nameKana: `${familyKana} ${firstKana}`,
		birthDate: `${Number(today.slice(0, 4)) - random.whole(19, 66)}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`,
		postcode: `${area}-00${two(random.whole(1, 99))}`,
		address: `${prefectures[prefecture]}${town}${random.pick(streets)}${random.whole(1, 4)}-${random.whole(1, 20)}-${random.whole(1, 12)}`,
		phone: `090-0000-${String(index % 10_000).padStart(4, '0')}`,
		phoneToEmployers: random.often(70),
		registrationClass: random.often(75) ? 'office' : 'online',
		registeredOn,
		validUntil: monthEnd(registeredOn, 2),
		wishes: makeWishes(prefecture, town, random)
	};
}

function makeWishes(prefecture: keyof typeof towns, town: string, random: Random): Wishes {
	const group = random.pick(groups);
	const wanted = random.some(occupations[group], random.whole(1, 2));
	const level = wageLevel(prefecture) / 100;
	const neighbours = random.some(towns[prefecture], 2).map(([name]) => name);
	const part = random.often(25);
	const [lowest = 180] = wanted.map(({ pay }) => pay[0]);
	return {
		occupations: wanted.map(({ title }) => title),
		occupationGroups: [Number(group)],
		prefectures: [prefecture],
		towns: [...new Set([town, ...neighbours])],
		kinds: part ? ['part'] : random.often(80) ? ['full'] : ['full', 'part'],
		monthlyWageFrom: part ? null : Math.round((lowest * level) / 5) * 5000,
		hourlyWageFrom: part ? 1100 : null,
		workFrom: random.often(60) ? 8 * 60 : null,
		workUntil: random.often(60) ? 18 * 60 + 30 : null,
		weekendsOff: random.often(40),
		licences: wanted.flatMap(({ licences = [] }) =>
			licences.flatMap(([name]) => (random.often(60) ? [name] : []))
		),
		drives: random.often(65)
	};
}
