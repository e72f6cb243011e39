import { paperNamed } from '#lib/letters/addresses.ts';
import { paperBytes } from '#lib/letters/server/papers.ts';
import { readPaper } from '#lib/letters/server/queries.ts';
import { letterDocumentNumber } from '#lib/letters/rules.ts';
import { page } from '#lib/web/page.ts';
import { NotYours } from '#lib/web/contexts.ts';
import { isUuid } from '#lib/text/uuid.ts';
import { pdf } from '#lib/web/pdf.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = page(async ({ locals, params }) => {
	const kind = paperNamed(params.paper);
	if (!kind || !isUuid(params.application)) throw new NotYours();
	const { id, number } = await readPaper(locals.ctx, params.application, kind);
	const bytes = await paperBytes(locals.ctx, id, kind);
	const name =
		kind === 'posting_sheet'
			? `kyujinhyo-${id.slice(0, 8)}`
			: letterDocumentNumber(number ?? '', kind);
	return pdf(bytes, `${name}.pdf`);
});
