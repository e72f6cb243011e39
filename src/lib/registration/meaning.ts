import type { Wishes } from '#lib/seekers/wishes.ts';
import { wishesOfEducation } from './education.ts';
import { wishesOfPlace } from './place.ts';
import { readTyped, type SectionKey } from './sections.ts';
import type { Typed } from './typed.ts';
import { wishesOfWork } from './work.ts';

/** Columns of the record that follow from what was typed. */
export interface Follows {
	name?: string;
	nameKana?: string;
	birthDate?: string;
	postcode?: string;
	address?: string;
	phone?: string;
	wishes?: Partial<Wishes>;
}

/** What a step changes in the record that letters and matching read. Nothing as long as something must be mended. */
export function followsFrom(key: SectionKey, typed: Typed): Follows {
	if (key === 'basics') return ofBasics(typed);
	if (key === 'work') return wish(readTyped(key, typed).meant, wishesOfWork);
	if (key === 'place') return wish(readTyped(key, typed).meant, wishesOfPlace);
	if (key === 'education') return wish(readTyped(key, typed).meant, wishesOfEducation);
	return {};
}

const wish = <Meant>(meant: Meant | undefined, of: (meant: Meant) => Partial<Wishes>): Follows =>
	meant === undefined ? {} : { wishes: of(meant) };

function ofBasics(typed: Typed): Follows {
	const { meant } = readTyped('basics', typed);
	if (!meant) return {};
	const { name, nameKana, birthDate, postcode, address, building, phone } = meant;
	const whole = [address, building].filter(Boolean).join(' ');
	return { name, nameKana, birthDate, postcode, address: whole, phone };
}

export const NO_WISHES: Wishes = {
	...{ occupations: [], occupationGroups: [], prefectures: [], towns: [], kinds: [] },
	...{ monthlyWageFrom: null, hourlyWageFrom: null, workFrom: null, workUntil: null },
	...{ weekendsOff: false, licences: [], drives: false }
};
