import { favouriteForm } from '#lib/favourites/rules.ts';
import { removeFavourite, saveFavourite } from '#lib/favourites/server/save-favourite.ts';
import type { Context } from '#lib/server/context.ts';
import { asSeeker } from './contexts.ts';
import { submit } from './submit.ts';

/** お気に入り保存, on every page that shows a posting. */
export const favouriteAction = ({
	locals,
	request
}: {
	locals: { ctx: Context };
	request: Request;
}) =>
	submit(favouriteForm, request, ({ number, want }) =>
		(want === 'save' ? saveFavourite : removeFavourite)(asSeeker(locals), { number })
	);
