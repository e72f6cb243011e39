import type { ActionResult } from '@sveltejs/kit';

/**
 * Posts to a form action as SvelteKit's own `enhance` does, and says how much has left. By XHR, because
 * fetch tells nothing about what was uploaded. `read` is SvelteKit's. Rejects when no answer came.
 */
export function postWithProgress(
	action: string,
	form: FormData,
	read: (answer: string) => ActionResult,
	progressed: (percent: number) => void = () => {}
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
			// The server's own limit is met before any action runs, and its answer is not an action's.
			if (request.status === 413) return answered({ type: 'error', status: 413, error: {} });
			try {
				answered(read(request.responseText));
			} catch (error) {
				failed(error as Error);
			}
		};
		request.send(form);
	});
}
