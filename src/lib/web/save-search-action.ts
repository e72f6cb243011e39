import { saveForm } from '#lib/saved-searches/saved.ts';
import { saveSearch } from '#lib/saved-searches/server/save-search.ts';
import type { Context } from '#lib/server/context.ts';
import { asSeeker } from './contexts.ts';
import { submit } from './submit.ts';

/** 検索条件を保存, on the pages of a search; the answer stands on the same search, so that nothing is lost. */
export const saveSearchAction = ({
	locals,
	request
}: {
	locals: { ctx: Context };
	request: Request;
}) =>
	submit(saveForm, request, async (input) => {
		await saveSearch(asSeeker(locals), input);
		return { saved: true as const };
	});
