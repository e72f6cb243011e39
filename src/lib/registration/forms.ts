import * as v from 'valibot';
import { sections, type SectionKey } from './sections.ts';
import { typedOf } from './typed.ts';

const version = v.pipe(
	v.optional(v.string(), '0'),
	v.regex(/^\d{1,9}$/, 'この画面は古くなっています。開き直してください。'),
	v.transform(Number)
);

/** A step as it is sent. Whatever is typed is taken in; only the version must be one. */
export const sectionForm = (key: SectionKey) =>
	v.pipe(
		v.looseObject({
			version,
			/** A row to add, or to take away: schools, schools.1 */
			add: v.optional(v.string(), ''),
			drop: v.optional(v.string(), ''),
			/** 「このまま次へ進む」 was pressed: what must be mended may wait. */
			anyway: v.optional(v.string(), '')
		}),
		v.transform(({ version, add, drop, anyway, ...sent }) => ({
			...{ version, add, drop, anyway: anyway === 'yes' },
			typed: typedOf(sections[key].shape, sent)
		}))
	);

const chosen = v.pipe(
	v.optional(v.string(), ''),
	v.transform((text) => text === 'yes')
);

/** 2 求職情報提供等, without publication, which has a page of its own. */
export const consentsForm = v.object({
	sharing: chosen,
	contact: chosen,
	phoneToEmployers: chosen
});

export const publicationForm = v.object({
	seen: v.optional(v.string(), ''),
	agree: v.pipe(
		v.optional(v.string(), ''),
		v.literal('yes', '公開する内容を見て、同意にチェックを入れてください。')
	)
});

export const disabilityConsentForm = v.object({
	agree: v.pipe(
		v.optional(v.string(), ''),
		v.literal('yes', '使いみちを読んで、同意にチェックを入れてください。')
	)
});

/** 担当のハローワーク, by its number; empty is the nearest. */
export const officeForm = v.object({ office: v.optional(v.pipe(v.string(), v.maxLength(5)), '') });
