import { deserialize } from '$app/forms';
import type { ActionResult } from '@sveltejs/kit';

/**
 * Posts to a form action as SvelteKit's own `enhance` does, and says how much has left. By XHR, because
 * fetch tells nothing about what was uploaded. Rejects when no answer came.
 */
export function postWithProgress(
	action: string,
	form: FormData,
	progressed: (percent: number) => void
): Promise<ActionResult> {
	return new Promise((answered, failed) => {
		const request = new XMLHttpRequest();
		request.open('POST', action);
		request.setRequestHeader('accept', 'application/json');
		request.setRequestHeader('x-sveltekit-action', 'true');
		request.upload.onprogress = ({ loaded, total }) =>
			progressed(Math.floor((loaded / total) * 100));
		request.onerror = () => failed(new Error('no answer'));
		request.onload = () => {
			try {
				answered(deserialize(request.responseText));
			} catch (error) {
				failed(error as Error);
			}
		};
		request.send(form);
	});
}
