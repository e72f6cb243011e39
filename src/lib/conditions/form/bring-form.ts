/** A phone opens the conditions in a sheet: what draws them comes when it does. */
export const bringForm = () => import('./ConditionsForm.svelte').then((module) => module.default);

export type DrawnForm = Awaited<ReturnType<typeof bringForm>>;
