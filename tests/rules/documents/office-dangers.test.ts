import { describe, expect, test } from 'vitest';
import { refusalSentence } from '#lib/documents/refusals.ts';
import { lookInside } from '#lib/documents/server/inspection/look-inside.ts';
import { aPackage, container, record } from '../../support/files.ts';

const verdictOn = async (name: string, bytes: Uint8Array) => {
	const inspection = await lookInside(name, bytes);
	return inspection.accepted ? 'accepted' : inspection.refusal;
};

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const kinds = {
	docx: ['word/document.xml', `${OFFICE}.wordprocessingml.document.main+xml`],
	xlsx: ['xl/workbook.xml', `${OFFICE}.spreadsheetml.sheet.main+xml`]
} as const;
const types = (kind: keyof typeof kinds, more = '') =>
	`<Types><Override PartName="/${kinds[kind][0]}" ContentType="${kinds[kind][1]}"/>${more}</Types>`;
const office = (kind: keyof typeof kinds, parts: Record<string, string | Uint8Array> = {}) =>
	verdictOn(
		`a.${kind}`,
		aPackage({ '[Content_Types].xml': types(kind), [kinds[kind][0]]: '<a/>', ...parts })
	);
const related = (type: string, target: string, mode = 'TargetMode="External"') =>
	`<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" ${mode}/></Relationships>`;
const RELATIONS = 'word/_rels/settings.xml.rels';

describe('macros in a new Office file are found by what they are declared to be', () => {
	const PROJECT = 'application/vnd.ms-office.vbaProject';
	test.each([
		['in capitals', PROJECT.toUpperCase()],
		['in references', 'application/vnd.ms-office.vbaProj&#x65;ct'],
		['as a sheet of Excel 4', 'application/vnd.ms-excel.macrosheet+xml'],
		['as a sheet of Excel 4 for everybody', 'application/vnd.ms-excel.intlmacrosheet+xml'],
		['as a template', 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml']
	])('%s', async (_, type) => {
		const more = `<Default Extension="bin" ContentType="${type}"/>`;
		expect(await office('xlsx', { '[Content_Types].xml': types('xlsx', more) })).toBe('macros');
	});

	test('in UTF-16, under a prefix, in a second list of another spelling', async () => {
		const list = types('docx', `<x:Default xmlns:x="a" ContentType="${PROJECT}"/>`);
		const wide = Buffer.from(`\ufeff${list}`, 'utf16le');
		expect(await office('docx', { '[Content_Types].xml': wide })).toBe('macros');
		expect(await office('docx', { '[content_types].XML': list })).toBe('macros');
	});

	test('by the relation alone, and by a project inside an object', async () => {
		const relation = related('vbaProj&#101;ct', 'a.bin', '').replace('openxml', 'x');
		expect(await office('docx', { 'word/_rels/document.xml.RELS': relation })).toBe('macros');
		const project = container({ 'a/vba/_Vba_Project': Buffer.alloc(5000) });
		expect(await office('docx', { 'word/embeddings/a.bin': project })).toBe('macros');
	});
});

describe('what an Office file would fetch when it is opened', () => {
	test.each([
		['attachedTemplate', 'https://evil.example/a.dotm'],
		['attachedTemplate', 'h&#x74;tp://evil.example/a.dotm'],
		['attachedTemplate', '\\\\evil.example\\share\\a.dotm'],
		['attachedTemplate', 'file:///\\\\evil.example\\a.dotm'],
		['attachedTemplate', 'file://evil.example/a.dotm'],
		['attachedTemplate', 'file:////evil.example/a.dotm'],
		['frame', 'http://evil.example/'],
		['oleObject', 'mhtml:http://evil.example/a.html!x-usc:http://evil.example/a.html'],
		['oleObject', '%68ttp://evil.example/'],
		['subDocument', 'ftp://evil.example/a.docx'],
		['image', 'https://evil.example/seen.png'],
		['externalLinkPath', '//evil.example/a.xlsx']
	])('is refused: %s %s', async (type, target) => {
		expect(await office('docx', { [RELATIONS]: related(type, target) })).toBe('remote');
	});

	test.each([
		[
			'attachedTemplate',
			'file:///C:\\Users\\misaki\\AppData\\Roaming\\Microsoft\\Templates\\Normal.dotm'
		],
		['attachedTemplate', 'file:///C:/Users/misaki/Normal.dotm'],
		['attachedTemplate', 'file:///Users/misaki/Normal.dotm'],
		['attachedTemplate', 'C:\\ひな形\\履歴書.dotx'],
		['externalLinkPath', '%E5%AE%B6%E8%A8%88%E7%B0%BF.xlsx'],
		['image', '../media/photo.png'],
		['hyperlink', 'https://example.jp/portfolio'],
		['hyperlink', 'mailto:misaki@example.jp']
	])('is nothing, and accepted: %s %s', async (type, target) => {
		expect(await office('docx', { [RELATIONS]: related(type, target) })).toBe('accepted');
	});

	test('a link to another program is refused', async () => {
		const link = '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>';
		expect(await office('xlsx', { 'xl/externalLinks/externalLink1.xml': link })).toBe('active');
	});
});

test('part names are compared as Office does, with backslashes and in any letters', async () => {
	const parts = { '[content_types].xml': types('xlsx'), 'XL\\Workbook.xml': '<a/>' };
	expect(await verdictOn('a.xlsx', aPackage(parts))).toBe('accepted');
});

test('a list of parts that Office itself would not read is broken, and none is expanded', async () => {
	const expanding = `<!DOCTYPE a [<!ENTITY b "vbaProject">]>${types('docx')}`;
	expect(await office('docx', { '[Content_Types].xml': expanding })).toBe('corrupt');
	expect(await office('docx', { '[Content_Types].xml': types('docx').slice(0, -3) })).toBe(
		'corrupt'
	);
	const other = `<?xml version="1.0" encoding="UTF-7"?>${types('docx')}`;
	expect(await office('docx', { '[Content_Types].xml': other })).toBe('corrupt');
});

test('what a zip says of its sizes is not believed: what it unpacks to is bounded', async () => {
	const flood = Buffer.from(
		aPackage({
			'[Content_Types].xml': types('docx'),
			'word/document.xml': '<a/>',
			'word/a.bin': new Uint8Array(150 * 1024 * 1024)
		})
	);
	expect(await verdictOn('a.docx', flood)).toBe('bloated');
	const directory = flood.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
	flood.writeUInt32LE(100, directory + 24);
	expect(await verdictOn('a.docx', flood)).toBe('bloated');
});

describe('old Office files', () => {
	const begin = record(0x0809, 16);
	const sheet = (kind: number, at = 0) => {
		const entry = Buffer.alloc(8);
		entry.writeUInt32LE(at, 0);
		entry[5] = kind;
		return record(0x0085, entry);
	};
	const workbook = (...records: Uint8Array[]) =>
		Buffer.concat([begin, ...records, record(0x000a, 0), Buffer.alloc(5000)]);
	const book = (stream: Uint8Array, name = 'Workbook') =>
		verdictOn('a.xls', container({ [name]: stream }));

	test('are found by their streams in any letters, whoever wrote them', async () => {
		for (const name of ['WORKBOOK', 'BOOK', 'workbook'])
			expect(await book(workbook(sheet(0)), name)).toBe('accepted');
	});

	test('hold macros by the path of the project, in any letters', async () => {
		for (const path of ['_vba_project_cur/vba/_vba_project', 'MACROS/VBA/DIR'])
			expect(
				await verdictOn('a.xls', container({ Workbook: workbook(), [path]: Buffer.alloc(16) }))
			).toBe('macros');
	});

	test('hold macros of Excel 4 by the entry of a sheet, or by how the sheet begins', async () => {
		expect(await book(workbook(sheet(1)))).toBe('macros');
		const stream = workbook(sheet(0, 4000));
		record(0x0809, Buffer.from([0, 6, 0x40, 0])).copy(stream, 4000);
		expect(await book(stream)).toBe('macros');
	});

	test('with a protected structure alone are told so: there is no password to take off', async () => {
		expect(await book(workbook(record(0x002f, Buffer.from('000059b30a9a', 'hex'))))).toBe(
			'restricted'
		);
		expect(await book(workbook(record(0x002f, Buffer.from('59b30a9a', 'hex'))), 'Book')).toBe(
			'restricted'
		);
		expect(await book(workbook(record(0x002f, Buffer.from('0000123456ab', 'hex'))))).toBe(
			'encrypted'
		);
	});

	test('encrypted by a password that Excel may not even have asked for are told both ways out', async () => {
		const byRc4 = record(0x002f, Buffer.from('0100010001000000', 'hex'));
		expect(await book(workbook(byRc4))).toBe('locked');
		expect(refusalSentence('職務経歴.xls', 'locked')).toContain('「ブックの保護」を外してから');
	});

	test('of Word 95 are told that they are old, not that they are broken', async () => {
		const word = Buffer.alloc(5000);
		word.writeUInt16LE(0xa5dc, 0);
		expect(await verdictOn('a.doc', container({ WordDocument: word }))).toBe('old');
	});

	test('that bring another file along are refused; a picture of Paint is none', async () => {
		const doc = Buffer.alloc(5000);
		doc.writeUInt16LE(0xa5ec, 0);
		const packed = (mark: string) => ({
			WordDocument: doc,
			'ObjectPool/_1/\u0001Ole10Native': Buffer.concat([Buffer.alloc(4), Buffer.from(mark, 'hex')])
		});
		expect(await verdictOn('a.doc', container(packed('0200612e65786500')))).toBe('embedded');
		expect(await verdictOn('a.doc', container(packed('424d0000')))).toBe('accepted');
	});
});
