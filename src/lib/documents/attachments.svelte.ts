import type { ActionResult } from '@sveltejs/kit';
import type { Document } from './document.ts';
import type { DocumentEvents } from './events.ts';
import { refusals, refusalReason, refusedUnread, type Refusal } from './refusals.ts';
import {
	guessKind,
	isDocumentKind,
	MAX_DOCUMENTS,
	promisedType,
	tidyName,
	type DocumentKind,
	type DocumentState
} from './rules.ts';
import { postWithProgress } from './sending.ts';
import { mayShrink, shrinkPhoto } from './shrink-photo.ts';

/** A file chosen on this screen that the server has not taken: on its way, refused, or without an answer. */
export interface Upload {
	key: number;
	file: File;
	name: string;
	kind: DocumentKind;
	percent: number;
	/** Too large as it came: the photo is being made smaller on this device. */
	shrinking: boolean;
	/** Nobody had time for it yet: it goes again by itself. */
	waiting: boolean;
	/** Undefined while it is on its way. */
	problem?: { reason: string; remedy: string; mayRetry: boolean };
}

export interface Doors {
	attachAction: string;
	removeAction: string;
	maxBytes: number;
	/** Reads a form action's answer. */
	read: (answer: string) => ActionResult;
	/** Goes where the server sends the person: to sign in again. */
	leave: (location: string) => unknown;
}

/**
 * The documents of a draft on screen: what the page loaded, plus what was added, removed and scanned since.
 * Files go one after another, so that they keep their order and the limit of four is met by the last.
 */
export class Attachments {
	uploads = $state<Upload[]>([]);
	#added = $state.raw<Document[]>([]);
	#removed = $state.raw<string[]>([]);
	#states = $state<Record<string, DocumentState>>({});
	#queue: Promise<void> = Promise.resolve();
	#serial = 0;
	readonly #doors: () => Doors;
	readonly #loaded: () => Document[];

	constructor(loaded: () => Document[], doors: () => Doors) {
		this.#loaded = loaded;
		this.#doors = doors;
	}

	get documents(): Document[] {
		const loaded = this.#loaded();
		const added = this.#added.filter(({ id }) => !loaded.some((known) => known.id === id));
		return [...loaded, ...added]
			.filter(({ id }) => !this.#removed.includes(id))
			.map((document) => ({ ...document, state: this.#states[document.id] ?? document.state }));
	}

	/** Places taken, counting what is still on its way. */
	get count() {
		return this.documents.length + this.uploads.filter(({ problem }) => !problem).length;
	}

	add(files: Iterable<File>, chosenKind: string) {
		for (const file of files) {
			const name = tidyName(file.name);
			const kind = isDocumentKind(chosenKind) ? chosenKind : guessKind(name);
			const key = (this.#serial += 1);
			const refusal = this.#refuse(file, name);
			this.uploads.push({
				key,
				file,
				name,
				kind,
				percent: 0,
				shrinking: false,
				waiting: false,
				problem: refusal
			});
			if (!refusal) this.#enqueue(key);
		}
	}

	retry(upload: Upload) {
		upload.problem = undefined;
		upload.percent = 0;
		this.#enqueue(upload.key);
	}

	dismiss(upload: Upload) {
		this.uploads = this.uploads.filter(({ key }) => key !== upload.key);
	}

	/** Gone from the screen only when the server says so. */
	async remove(id: string): Promise<boolean> {
		const form = new FormData();
		form.set('documentId', id);
		try {
			const { removeAction, read } = this.#doors();
			const result = await postWithProgress(removeAction, form, read);
			if (result.type === 'success') this.#removed = [...this.#removed, id];
			return result.type === 'success';
		} catch {
			return false;
		}
	}

	scanned({ documentId, state }: DocumentEvents['document.scanned']) {
		this.#states[documentId] = state;
	}

	#refuse(file: File, name: string): Upload['problem'] {
		const { maxBytes } = this.#doors();
		if (this.count >= MAX_DOCUMENTS) return problem('too-many');
		const refusal = refusedUnread(file.size, promisedType(name) !== undefined, maxBytes);
		if (refusal === 'too-large' && mayShrink(name)) return undefined;
		return refusal && problem(refusal, maxBytes);
	}

	#enqueue(key: number) {
		this.#queue = this.#queue.then(() => this.#send(key));
	}

	async #send(key: number) {
		for (let times = 0; times < MOST_TIMES; times += 1) {
			const upload = this.uploads.find((one) => one.key === key);
			if (!upload) return;
			if (!(await this.#madeSmaller(upload))) return;
			await this.#sendOnce(upload);
			if (!upload.waiting) return;
			await new Promise((goOn) => setTimeout(goOn, AGAIN_AFTER));
		}
		const upload = this.uploads.find((one) => one.key === key);
		if (upload) Object.assign(upload, { waiting: false, problem: busy });
	}

	/** Whether it can go now: as it is, or as a smaller photo. */
	async #madeSmaller(upload: Upload): Promise<boolean> {
		const { maxBytes } = this.#doors();
		if (upload.file.size <= maxBytes) return true;
		upload.shrinking = true;
		const smaller = await shrinkPhoto(upload.file, maxBytes);
		upload.shrinking = false;
		if (smaller) Object.assign(upload, { file: smaller, name: tidyName(smaller.name) });
		else upload.problem = problem('too-large', maxBytes);
		return smaller !== undefined;
	}

	async #sendOnce(upload: Upload) {
		const form = new FormData();
		form.set('kind', upload.kind);
		form.set('file', upload.file);
		try {
			const { attachAction, read } = this.#doors();
			const progressed = (percent: number) => void (upload.percent = percent);
			const result = await postWithProgress(attachAction, form, read, progressed);
			upload.waiting = result.type === 'failure' && result.data?.code === 'document.busy';
			if (!upload.waiting) this.#settle(upload, result);
		} catch {
			upload.waiting = false;
			upload.problem = noAnswer;
		}
	}

	#settle(upload: Upload, result: ActionResult) {
		if (result.type === 'redirect') return this.#doors().leave(result.location);
		if (result.type !== 'success') {
			upload.problem = problemOf(result, this.#doors().maxBytes);
			return;
		}
		this.#added = [...this.#added, ...((result.data?.done ?? []) as Document[])];
		this.dismiss(upload);
	}
}

/** The server keeps a file in line for twenty seconds each time. */
const MOST_TIMES = 20;
const AGAIN_AFTER = 5_000;

const busy = {
	reason: '混み合っている',
	remedy: 'まだ中身を確かめていません。少し待って、もう一度送ってください。',
	mayRetry: true
};

const noAnswer = {
	reason: 'つながらなかった',
	remedy: 'つながったら、もう一度送ってください。',
	mayRetry: true
};

const problem = (refusal: Refusal, maxBytes?: number) => ({
	reason: refusalReason(refusal, maxBytes),
	remedy: refusals[refusal].remedy,
	mayRetry: refusal === 'too-many'
});

function problemOf(
	result: Exclude<ActionResult, { type: 'success' } | { type: 'redirect' }>,
	maxBytes: number
): Upload['problem'] {
	if (result.type === 'error')
		return result.status === 413 ? problem('too-large', maxBytes) : noAnswer;
	const { code, message } = (result.data ?? {}) as { code?: string; message?: string };
	const refusal = code?.replace(/^document\./, '') ?? '';
	if (Object.hasOwn(refusals, refusal)) return problem(refusal as Refusal, maxBytes);
	return { reason: 'いまは受け取れません', remedy: message ?? noAnswer.remedy, mayRetry: true };
}
