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
	const found = await fileTypeFromBuffer(bytes);
	if (!found) throw new Unacceptable('corrupt');
	if (!contents[promised].includes(found.ext)) throw new Unacceptable('renamed');
}
