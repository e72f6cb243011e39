import { Readable } from 'node:stream';
import * as v from 'valibot';
import type { Context } from '#lib/server/context.ts';
import { FileMissing } from '#lib/server/storage-errors.ts';
import { storage } from '#lib/server/storage.ts';
import { deliveredName, fileTypes, type FileType } from '../rules.ts';
import { DocumentLost, DocumentNotFound } from './errors.ts';
import { previewAt } from './keep-files.ts';
import { readDocument } from './queries.ts';

export interface Opened {
	body: ReadableStream;
	mediaType: string;
	/** The name to save it under; undefined for what is only shown. */
	downloadName?: string;
}

const id = v.pipe(v.string(), v.uuid());
const size = v.picklist(['small', 'large']);

/** The bytes of a document, or a picture of it, for an actor who may have them; anyone else finds nothing. */
export async function openDocument(
	ctx: Context,
	wanted: string,
	preview?: string | null
): Promise<Opened> {
	if (!v.is(id, wanted)) throw new DocumentNotFound();
	const document = await readDocument(ctx, wanted);
	if (preview === null || preview === undefined)
		return {
			body: await streamOf(document.storageKey),
			mediaType: document.mediaType,
			downloadName: deliveredName(document.fileName, typeOf(document.mediaType))
		};
	if (!document.previewKey || !v.is(size, preview)) throw new DocumentNotFound();
	return { body: await streamOf(previewAt(document.previewKey, preview)), mediaType: 'image/webp' };
}

async function streamOf(key: string): Promise<ReadableStream> {
	try {
		return Readable.toWeb(await storage().stream(key)) as ReadableStream;
	} catch (error) {
		throw error instanceof FileMissing ? new DocumentLost() : error;
	}
}

function typeOf(mediaType: string): FileType {
	const types = Object.keys(fileTypes) as FileType[];
	const type = types.find((type) => fileTypes[type].mediaType === mediaType);
	if (!type) throw new Error(`A stored document has the unknown type ${mediaType}.`);
	return type;
}
