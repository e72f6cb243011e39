import { expect, test } from 'vitest';
import { lookInside } from '#lib/documents/server/inspection/look-inside.ts';
import { aFoldedFlood, anObjectStream, aRawPdf, aStream } from '../../support/raw-pdf.ts';

const verdictOn = async (bytes: Uint8Array) => {
	const inspection = await lookInside('履歴書.pdf', bytes);
	return inspection.accepted ? 'accepted' : inspection.refusal;
};
const script = '/S /JavaScript /JS (app.alert\\(1\\))';

test.each<[string, Parameters<typeof aRawPdf>[0]]>([
	['the document opens', { catalog: `/OpenAction << ${script} >>` }],
	['the document is closed', { catalog: `/AA << /WC << ${script} >> >>` }],
	['a page is shown', { page: `/AA << /O << ${script} >> >>` }],
	['a field is left', { objects: [`<< /FT /Tx /T (a) /AA << /F << ${script} >> >> >>`] }],
	['a link is pressed', { page: `/Annots [<< /Subtype /Link /A << ${script} >> >>]` }],
	['by its name', { catalog: '/Names << /JavaScript << /Names [(a) 4 0 R] >> >>' }],
	['spelled in codes', { catalog: '/OpenAction << /S /J#61vaScript /#4aS (1) >>' }],
	['named elsewhere', { catalog: '/OpenAction << /S 4 0 R >>', objects: ['/Java#53cript'] }],
	['folded away', { objects: [anObjectStream(`<< ${script} >>`)] }],
	['folded away under no name', { objects: [anObjectStream(`<< ${script} >>`, '')] }],
	['in another stream', { objects: [aStream('', Buffer.from(`9 0 obj << ${script} >> endobj`))] }],
	['in a string', { objects: [`(9 0 obj << ${script} >> endobj)`] }],
	['in an older revision', { objects: [`<< ${script} >>`, '<< >>\nendobj\n4 0 obj\n<< >>'] }],
	['in an object that is no object', { objects: [`<< /A ${script} ] >>`] }],
	['behind a comment', { objects: [`null endobj 9 0 %x\nobj << ${script} >>`] }]
])('a PDF with a script that runs is refused: %s', async (_, given) => {
	expect(await verdictOn(aRawPdf(given))).toBe('active');
});

test('a PDF that starts a program, or has a form with scripts of its own, is refused', async () => {
	const launch = '/OpenAction << /S /Launch /Win << /F (cmd.exe) >> >>';
	expect(await verdictOn(aRawPdf({ catalog: launch }))).toBe('active');
	expect(await verdictOn(aRawPdf({ catalog: '/AcroForm << /XFA [] >>' }))).toBe('active');
});

test('a PDF that brings other files along is refused, wherever it keeps them', async () => {
	const attached =
		'/Annots [<< /Subtype /FileAttachment /FS << /F (a.exe) /EF << /F 4 0 R >> >> >>]';
	expect(await verdictOn(aRawPdf({ page: attached }))).toBe('embedded');
	const stream = aStream('/Type /Embedded#46ile', Buffer.from('MZ'));
	expect(await verdictOn(aRawPdf({ objects: [stream] }))).toBe('embedded');
});

test('a PDF that only speaks of scripts, links to a page or has an empty list of files is taken', async () => {
	const words = Buffer.from('BT (HTML/CSS/JavaScript /JS /Launch) Tj ET');
	const honest = aRawPdf({
		catalog: '/OpenAction [3 0 R /Fit] /Names << /EmbeddedFiles << /Names [] >> >>',
		page: '/Contents 4 0 R /Annots [<< /Subtype /Link /A << /S /URI /URI (https://example.jp/) >> >>]',
		objects: [
			aStream('', words),
			'<< /Title (HTML/CSS/JavaScript) >>',
			anObjectStream('<< /A 1 >>')
		]
	});
	expect(await verdictOn(honest)).toBe('accepted');
});

test('a header that stands behind a line end or the lines of a mail is found', async () => {
	expect(await verdictOn(aRawPdf({ before: '\r\n' }))).toBe('accepted');
	expect(await verdictOn(aRawPdf({ before: 'Content-Type: application/pdf\r\n'.repeat(8) }))).toBe(
		'accepted'
	);
	expect(await verdictOn(aRawPdf({ before: ' '.repeat(1100) }))).toBe('corrupt');
});

test('what unfolds without end is refused after a bounded part of it', async () => {
	expect(await verdictOn(aRawPdf({ objects: [aFoldedFlood()] }))).toBe('bloated');
	const unnamed = Buffer.from(aFoldedFlood());
	unnamed.write('/Type /Other ', unnamed.indexOf('/Type'));
	expect(await verdictOn(aRawPdf({ objects: [unnamed] }))).toBe('bloated');
	// Each within the bound, together far above.
	const many = Array.from({ length: 60 }, () => anObjectStream(' '.repeat(1024 * 1024)));
	expect(await verdictOn(aRawPdf({ objects: many }))).toBe('bloated');
});
