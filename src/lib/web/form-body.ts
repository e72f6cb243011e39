import { error } from '@sveltejs/kit';
import { config } from '#lib/server/config.ts';
import { largestBody } from '#lib/server/body-limits.ts';

/** How much a form may bring. A route with repeated rows or files declares more than the ordinary. */
export interface FormLimits {
	/** Of the whole body. */
	bytes: number;
	/** Of all texts in it together, in characters. */
	words: number;
	/** Fields and files together. */
	fields: number;
}

const KILO = 1024;

/** 14,000 Japanese letters even where each takes nine bytes on the way: more than nearly every form asks for. */
export const ordinary: FormLimits = { bytes: 128 * KILO, words: 128 * KILO, fields: 300 };

export const withFiles = (): FormLimits => ({
	...ordinary,
	bytes: largestBody(config().MAX_DOC_BYTES)
});

/** What every browser sends, and nothing that a parser could understand differently from us. */
const urlencoded = /^application\/x-www-form-urlencoded(;\s?charset=utf-8)?$/i;
const multipart = /^multipart\/form-data;\s?boundary=("?)([\w'()+,./:=?-]{1,70})\1$/i;

/**
 * The form of a request, read within limits that are checked before anything is parsed. What cannot be taken in is
 * thrown as 413, 415 or 400 with a sentence for the person; a form of ours then keeps what was written on screen.
 */
export async function boundedForm(request: Request, limits: FormLimits): Promise<FormData> {
	const type = request.headers.get('content-type') ?? '';
	const separator = urlencoded.test(type) ? '&' : multipart.exec(type)?.[2];
	if (!separator) return unreadable(415);
	const bytes = await bytesOf(request, limits.bytes);
	// The last boundary follows on the last field.
	const most = separator === '&' ? limits.fields - 1 : limits.fields + 1;
	if (exceeds(bytes, separator, most)) tooMuch('項目の数が多すぎて');
	const form = await parsed(bytes, type);
	if (textOf(form) > limits.words) tooMuch('文が長すぎて');
	return form;
}

/**
 * A body that is too large is read to its end all the same, and thrown away: a browser that is cut off while it sends
 * shows an error of its own instead of our answer.
 */
async function bytesOf({ body }: Request, most: number): Promise<Buffer<ArrayBuffer>> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	try {
		for await (const chunk of body ?? []) {
			size += chunk.length;
			if (size <= most) chunks.push(chunk);
			else chunks.length = 0;
		}
	} catch (cause) {
		// The server's own limit, or a connection that ended.
		if ((cause as { status?: number }).status !== 413) unreadable(400);
		size = Infinity;
	}
	if (size > most) tooMuch('大きすぎて');
	return Buffer.concat(chunks);
}

function exceeds(bytes: Buffer, separator: string, most: number): boolean {
	const mark = Buffer.from(separator);
	let found = 0;
	for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length))
		if (++found > most) return true;
	return false;
}

const parsed = (bytes: Buffer<ArrayBuffer>, type: string): Promise<FormData> =>
	new Response(bytes, { headers: { 'content-type': type } })
		.formData()
		.catch(() => unreadable(400));

const textOf = (form: FormData): number =>
	form.values().reduce((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0);

const tooMuch = (why: string): never =>
	error(413, {
		code: 'web.form.tooMuch',
		typed: true,
		message: `${why}受け取れませんでした。減らしてから、もう一度送ってください。`
	});

/** Nothing a browser sends: what is said is for somebody whose connection or extension spoilt it. */
export const unreadable = (status: 400 | 415): never =>
	error(status, {
		code: 'web.form.unreadable',
		typed: true,
		message: '送られた内容を読み取れませんでした。画面を開き直して、もう一度お試しください。'
	});
