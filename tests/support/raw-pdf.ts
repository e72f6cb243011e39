import { deflateSync } from 'node:zlib';

/** A one-page PDF written by hand, so that every spelling can be tried. Objects begin at number 4. */
export function aRawPdf(given: {
	catalog?: string;
	page?: string;
	objects?: (string | Uint8Array)[];
	/** Before the header. */
	before?: string;
}): Uint8Array {
	const objects: (string | Uint8Array)[] = [
		`<< /Type /Catalog /Pages 2 0 R ${given.catalog ?? ''} >>`,
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${given.page ?? ''} >>`,
		...(given.objects ?? [])
	];
	const parts: Buffer[] = [Buffer.from(`${given.before ?? ''}%PDF-1.7\n`)];
	for (const [at, object] of objects.entries())
		parts.push(
			Buffer.from(`${at + 1} 0 obj\n`),
			Buffer.from(object as string),
			Buffer.from('\nendobj\n')
		);
	parts.push(
		Buffer.from(`trailer << /Root 1 0 R /Size ${objects.length + 1} >>\nstartxref\n9\n%%EOF\n`)
	);
	return Buffer.concat(parts);
}

export const aStream = (dict: string, bytes: Uint8Array): Uint8Array =>
	Buffer.concat([
		Buffer.from(`<< ${dict} /Length ${bytes.length} >>\nstream\n`),
		bytes,
		Buffer.from('\nendstream')
	]);

/** Objects folded away into a stream, as most writers do today. */
export function anObjectStream(object: string, type = '/Type /ObjStm'): Uint8Array {
	const head = '90 0 ';
	const folded = deflateSync(Buffer.from(head + object));
	return aStream(`${type} /N 1 /First ${head.length} /Filter /FlateDecode`, folded);
}

/** An object stream of 97 KB that unfolds to a hundred megabytes. */
export const aFoldedFlood = (): Uint8Array =>
	aStream(
		'/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode',
		deflateSync(Buffer.alloc(100 * 1024 * 1024, ' '), { level: 9 })
	);
