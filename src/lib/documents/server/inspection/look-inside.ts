import { fileTypes, promisedType, tidyName, type FileType } from '../../rules.ts';
import { checkCompoundFile } from './compound-file.ts';
import { checkOfficeZip } from './office-zip.ts';
import { checkPdf } from './pdf.ts';
import { redraw } from './picture.ts';
import { agreeOnType } from './sniff.ts';
import { Unacceptable, type Accepted, type Inspection } from './verdict.ts';

/** Decides about one file from its bytes alone. A parser that throws has met a broken file. */
export async function lookInside(sentName: string, bytes: Uint8Array): Promise<Inspection> {
	const name = tidyName(sentName);
	try {
		const promised = promisedType(name);
		if (!promised) throw new Unacceptable('type');
		if (bytes.length === 0) throw new Unacceptable('empty');
		await agreeOnType(promised, bytes);
		return { accepted: true, name, ...(await examine(promised, bytes)) };
	} catch (error) {
		const refusal = error instanceof Unacceptable ? error.refusal : 'corrupt';
		return { accepted: false, name, refusal };
	}
}

async function examine(
	promised: FileType,
	bytes: Uint8Array
): Promise<Omit<Accepted, 'accepted' | 'name'>> {
	switch (promised) {
		case 'pdf':
			await checkPdf(bytes);
			break;
		case 'doc':
		case 'xls':
			checkCompoundFile(promised, bytes);
			break;
		case 'docx':
		case 'xlsx':
			if (isZip(bytes)) checkOfficeZip(promised, bytes);
			else checkCompoundFile(promised, bytes);
			break;
		default: {
			const drawn = await redraw(promised, bytes);
			return { ...drawn, mediaType: fileTypes[drawn.type].mediaType };
		}
	}
	return { type: promised, mediaType: fileTypes[promised].mediaType, bytes };
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;
