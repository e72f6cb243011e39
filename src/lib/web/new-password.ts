import type { RequestEvent } from '@sveltejs/kit';
import { newPasswordForm } from '#lib/accounts/forms.ts';
import type { Purpose } from '#lib/accounts/keys.ts';
import { findWaiting } from '#lib/accounts/server/keys.ts';
import type { NewPassword } from '#lib/accounts/server/open-account.ts';
import { tryFrom } from './ask-for-key.ts';
import { page } from './page.ts';
import { submit } from './submit.ts';

/** A page that waits for a mailed 認証キー and a new password: whose key it is, and until when. */
export const waitingForKey = (purpose: Purpose) =>
	page(async ({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>) => {
		const request = url.searchParams.get('request') ?? '';
		const waiting = await findWaiting(locals.ctx, purpose, request);
		return { request, waiting, given: url.searchParams.get('key') ?? '', now: locals.ctx.now() };
	});

/** The form of such a page: tries are limited, and `use` leads on once key and password are right. */
export const withNewPassword =
	<Event extends RequestEvent>(use: (event: Event, typed: NewPassword) => Promise<never>) =>
	(event: Event) =>
		submit(newPasswordForm, event.request, async ({ request: keyId, key, password }) => {
			const typed = { keyId, key, password };
			return tryFrom(event.getClientAddress(), () => use(event, typed));
		});
