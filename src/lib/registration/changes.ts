import { differences } from './display.ts';
import type { Written } from './sections.ts';
import { steps, type StepSlug } from './steps.ts';
import { tidied } from './typed.ts';

/** What has become of one step since the office looked at it. */
export interface StepChange {
	slug: StepSlug;
	label: string;
	fields: { label: string; before: string; now: string }[];
}

/** The steps that differ from what was seen, field by field; empty rows count for nothing. */
export const changesSince = (seen: Written, written: Written): StepChange[] =>
	steps.flatMap(({ slug, label, section }) => {
		if (section === null || section === 'disability') return [];
		const fields = differences(section, tidied(seen[section]), tidied(written[section])).map(
			({ label, mine, theirs }) => ({ label, before: mine, now: theirs })
		);
		return fields.length > 0 ? [{ slug, label, fields }] : [];
	});
