import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { isReceivable } from '#lib/text/receivable.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Was this change asked for by a page of another site? SvelteKit asks only of forms. Every browser names its page's
 * origin in what it sends across sites; old ones leave it out where the page is our own, and newer ones tell the
 * relation besides.
 */
export function isForeign({ method, headers }: Request, own: string): boolean {
	if (reading.has(method)) return false;
	const origin = headers.get('origin');
	if (origin !== null) return origin !== own;
	return !['same-origin', 'none', null].includes(headers.get('sec-fetch-site'));
}

/** Before anybody is recognised: throws 403 for another site's request, 400 for an address no database could look up. */
export function checkDoor({
	request,
	url,
	params
}: Pick<RequestEvent, 'request' | 'url' | 'params'>) {
	if (isForeign(request, url.origin))
		error(403, {
			code: 'web.foreign',
			message:
				'このサイトの画面から送られたものではないため、受け付けませんでした。画面を開き直して、もう一度お試しください。'
		});
	for (const name of url.searchParams.keys())
		if (name.startsWith('/') && !mayBeAction(name.slice(1))) error(404, { message: NO_ACTION });
	const texts = [...[...url.searchParams].flat(), ...Object.values(params)];
	if (!texts.every((text = '') => isReceivable(text)))
		error(400, {
			code: 'web.address',
			message: 'アドレスに、使えない文字が入っています。「はじめのページへ」から進んでください。'
		});
}

const NO_ACTION = 'お探しのページは見つかりませんでした。';

/** SvelteKit looks an action up by its name among all that any object has. */
const mayBeAction = (name: string) => name !== 'default' && !(name in Object.prototype);
