import type {
	Actor,
	Context,
	EmployerActor,
	OfficerActor,
	SeekerActor,
	SignedIn
} from '#lib/server/context.ts';
import { DomainError } from '#lib/server/domain-error.ts';

/** To someone it is not meant for, a page does not exist. */
export class NotYours extends DomainError {
	readonly code = 'web.notFound';
	readonly status = 404;
	override message = 'お探しのページは見つかりませんでした。';
}

const narrowed =
	<A extends Actor>(role: A['role']) =>
	({ ctx }: { ctx: Context }): Context<A> => {
		if (ctx.actor.role !== role) throw new NotYours();
		return ctx as Context<A>;
	};

/** The context of a page in an area; the guard in the hooks has already turned others away. */
export const asSeeker = narrowed<SeekerActor>('seeker');
export const asEmployer = narrowed<EmployerActor>('employer');
export const asOfficer = narrowed<OfficerActor>('officer');

/** Of a page that is for everybody who is signed in. */
export function asAnybody({ ctx }: { ctx: Context }): Context<SignedIn> {
	const { actor } = ctx;
	if (actor.role === 'visitor') throw new NotYours();
	return { ...ctx, actor };
}
