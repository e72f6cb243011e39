import { PDFDocument, PDFName } from 'pdf-lib';
import { type EmbeddedFace, embeddedFace } from './embedded-face.ts';
import { faces, type Weight } from './faces.ts';
import { packed } from './packed.ts';
import { type Sheet, sheet } from './sheet.ts';
import { tags } from './tags.ts';
import { PAGE, pt } from './units.ts';

export interface PaperProperties {
	title: string;
	subject: string;
	author: string;
	documentNumber: string;
	issuedAt: string;
}

const MAKER = 'しごとマイページ';

/** A4 pages as a tagged PDF. Nothing in it comes from a clock or from chance: the same drawing gives the same bytes. */
export async function paper(
	properties: PaperProperties,
	pages: ((sheet: Sheet) => void)[]
): Promise<Uint8Array> {
	// Otherwise pdf-lib writes the current time.
	const document = await PDFDocument.create({ updateMetadata: false });
	describe(document, properties);

	const embedded: Record<Weight, EmbeddedFace> = {
		regular: embeddedFace(faces.regular, 'MYPAGE'),
		bold: embeddedFace(faces.bold, 'MYPAGF')
	};
	const structure = tags();
	const contents = pages.map((draw, index) => {
		const page = sheet(index, embedded, structure);
		draw(page);
		return page.content();
	});

	const { context, catalog } = document;
	const resources = context.obj({
		Font: { R: embedded.regular.write(context), B: embedded.bold.write(context) }
	});
	const refs = contents.map((content, index) => {
		const { node, ref } = document.addPage([pt(PAGE.width), pt(PAGE.height)]);
		node.set(PDFName.of('Resources'), resources);
		node.set(PDFName.of('Contents'), packed(context, Buffer.from(content)));
		node.set(PDFName.of('StructParents'), context.obj(index));
		node.set(PDFName.of('Tabs'), PDFName.of('S'));
		return ref;
	});
	catalog.set(PDFName.of('StructTreeRoot'), structure.write(context, refs));
	catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
	return document.save({
		addDefaultPage: false,
		updateFieldAppearances: false,
		objectsPerTick: Infinity
	});
}

function describe(document: PDFDocument, given: PaperProperties) {
	const issuedAt = new Date(given.issuedAt);
	document.setTitle(`${given.title} ${given.documentNumber}`, { showInWindowTitleBar: true });
	document.setSubject(given.subject);
	document.setAuthor(given.author);
	document.setKeywords([given.documentNumber]);
	document.setCreator(MAKER);
	document.setProducer(MAKER);
	document.setCreationDate(issuedAt);
	document.setModificationDate(issuedAt);
	document.setLanguage('ja-JP');
}
