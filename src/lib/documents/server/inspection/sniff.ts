import { fileTypeFromBuffer } from 'file-type';
import type { FileType } from '../../rules.ts';
import { Unacceptable } from './verdict.ts';

/** What file-type calls each type. Both old Office formats, and locked new ones, share one container. */
const contents: Record<FileType, readonly string[]> = {
	doc: ['cfb'],
	xls: ['cfb'],
	docx: ['docx', 'docm', 'zip', 'cfb'],
	xlsx: ['xlsx', 'xlsm', 'zip', 'cfb'],
	pdf: ['pdf'],
	jpg: ['jpg'],
	png: ['png', 'apng'],
	bmp: ['bmp'],
	gif: ['gif']
};

/** APP-5: the bytes must be what the name's ending promises. */
export async function agreeOnType(promised: FileType, bytes: Uint8Array): Promise<void> {
	if (promised === 'pdf' && beginsAsPdf(bytes)) return;
	const found = await fileTypeFromBuffer(bytes);
	if (!found) throw new Unacceptable('corrupt');
	if (!contents[promised].includes(found.ext)) throw new Unacceptable('renamed');
}

/** Readers look for the header in the first 1024 bytes: mail programs and old writers leave something before it. */
const beginsAsPdf = (bytes: Uint8Array): boolean =>
	Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
