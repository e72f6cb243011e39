import { PDFDocument } from 'pdf-lib';
import { Unacceptable } from './verdict.ts';

/** Refuses a PDF that is locked (APP-6) or that no reader could open. The bytes are kept as sent. */
export async function checkPdf(bytes: Uint8Array): Promise<void> {
	if (!endsAsPdf(bytes)) throw new Unacceptable('corrupt');
	const pdf = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false });
	// A locked file's structure may be unreadable, so the lock is asked about before the pages.
	if (pdf.isEncrypted)
		throw new Unacceptable((await opensFreely(bytes)) ? 'restricted' : 'encrypted');
	if (pdf.getPageCount() === 0) throw new Unacceptable('corrupt');
}

/** pdf-lib forgives a file cut off half way; its reader's last page would be missing. */
function endsAsPdf(bytes: Uint8Array): boolean {
	const tail = Buffer.from(bytes.subarray(-2048)).toString('latin1');
	return tail.includes('%%EOF') && /startxref|trailer/.test(tail);
}

/** Without a password to open, only printing or editing is restricted: another sentence, the same rule. */
const opensFreely = (bytes: Uint8Array) =>
	PDFDocument.load(bytes, { password: '', updateMetadata: false }).then(
		() => true,
		() => false
	);
