import { foldedWords } from '#lib/text/fold.ts';
import type { Conditions } from '#lib/conditions/conditions.ts';
import type { Alternatives, SwitchName } from '../listing.ts';

interface Switch {
	on: Partial<Conditions>;
	/** There is something that it says another thing of. */
	matters: (asked: Conditions) => boolean;
}

const switches: Record<SwitchName, Switch> = {
	anyWord: { on: { anyWord: true }, matters: ({ words }) => foldedWords(words).length > 1 },
	wageSure: { on: { wageSure: true }, matters: ({ wageFrom }) => wageFrom !== undefined },
	wageBasis: { on: { wageBasis: 'plain' }, matters: ({ wageUnit }) => wageUnit !== undefined },
	companyNot: { on: { companyNot: true }, matters: ({ company }) => company !== '' },
	licencesNot: { on: { licencesNot: true }, matters: ({ licences }) => licences.length > 0 }
};

/** How many would be left with each switch that has something to say. */
export async function countSwitches(
	asked: Conditions,
	count: (other: Partial<Conditions>) => Promise<number>
): Promise<Alternatives['switches']> {
	const told: Alternatives['switches'] = {};
	for (const [name, { on, matters }] of Object.entries(switches) as [SwitchName, Switch][])
		if (matters(asked)) told[name] = await count(on);
	return told;
}
