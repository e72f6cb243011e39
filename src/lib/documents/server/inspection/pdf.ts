import { ParseSpeeds, PDFDocument } from 'pdf-lib';
import { findDanger } from './pdf-objects.ts';
import { allowUnfolding, insistOnAllowance } from './pdf-unfolding.ts';
import { Unacceptable } from './verdict.ts';

/** What a PDF's objects may unfold to: those of a hundred pages take one; eight take three seconds to read. */
const MAX_UNFOLDED = 8 * 1024 * 1024;

/**
 * Refuses a PDF that is locked (APP-6), that no reader could open, or that would do more than be read: run a
 * script, start a program, bring other files along. The bytes are kept as sent.
 */
export async function checkPdf(bytes: Uint8Array): Promise<void> {
	if (!endsAsPdf(bytes)) throw new Unacceptable('corrupt');
	const pdf = await open(bytes, { ignoreEncryption: true });
	// A locked file's structure may be unreadable, so the lock is asked about before the pages.
	if (pdf.isEncrypted)
		throw new Unacceptable((await opensFreely(bytes)) ? 'restricted' : 'encrypted');
	if (pdf.getPageCount() === 0) throw new Unacceptable('corrupt');

	allowUnfolding(MAX_UNFOLDED);
	const danger = await findDanger(bytes).finally(insistOnAllowance);
	if (danger) throw new Unacceptable(danger);
}

/** pdf-lib forgives a file cut off half way; its reader's last page would be missing. */
function endsAsPdf(bytes: Uint8Array): boolean {
	const tail = Buffer.from(bytes.subarray(-2048)).toString('latin1');
	return tail.includes('%%EOF') && /startxref|trailer/.test(tail);
}

/** Without pauses: this thread has nothing else to do, and the allowance is for one file at a time. */
function open(bytes: Uint8Array, options: { ignoreEncryption?: boolean; password?: string }) {
	allowUnfolding(MAX_UNFOLDED);
	return PDFDocument.load(bytes, {
		...options,
		updateMetadata: false,
		parseSpeed: ParseSpeeds.Fastest
	}).finally(insistOnAllowance);
}

/** Without a password to open, only printing or editing is restricted: another sentence, the same rule. */
const opensFreely = (bytes: Uint8Array) =>
	open(bytes, { password: '' }).then(
		() => true,
		() => false
	);
