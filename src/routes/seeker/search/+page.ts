import { bringForm } from '#lib/conditions/form/bring-form.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({
	...data,
	ConditionsForm: data.phone ? undefined : await bringForm()
});
