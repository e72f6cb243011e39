import type { SectionKey } from './sections.ts';

/** The eight official steps of a 求職申込み, in their order (service.md 3.1). */
export const steps = [
	{ slug: 'basics', label: '基本情報', section: 'basics', hint: '氏名・住所・連絡先' },
	{ slug: 'sharing', label: '求職情報提供等', section: null, hint: 'だれに何を見せるか' },
	{ slug: 'work', label: '希望職種・時間等', section: 'work', hint: 'したい仕事と働く時間' },
	{ slug: 'place', label: '希望勤務地・賃金', section: 'place', hint: '働く場所と賃金' },
	{ slug: 'education', label: '学歴/資格', section: 'education', hint: '学校・免許・資格' },
	{ slug: 'career', label: '経歴', section: 'career', hint: 'これまでの仕事' },
	{ slug: 'disability', label: '障害情報', section: 'disability', hint: '当てはまる方だけ' },
	{ slug: 'pr', label: '自己PR', section: 'pr', hint: '公開・提供する方だけ' }
] as const satisfies readonly {
	slug: string;
	label: string;
	section: SectionKey | null;
	hint: string;
}[];

export type Step = (typeof steps)[number];
export type StepSlug = Step['slug'];

export const OVERVIEW = '/seeker/registration';
export const stepHref = (slug: StepSlug) => `${OVERVIEW}/${slug}` as const;

export const findStep = (slug: string): Step | undefined =>
	steps.find((step) => step.slug === slug);

/** The step before or after; past either end it is the overview. */
export function besides(slug: StepSlug, by: 1 | -1): string {
	const next = steps[steps.findIndex((step) => step.slug === slug) + by];
	return next ? stepHref(next.slug) : OVERVIEW;
}

export const stateWords = { done: '入力済', empty: '未入力', check: '確認が必要' } as const;
