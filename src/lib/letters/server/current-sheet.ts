import { and, eq, inArray } from 'drizzle-orm';
import { postingViewer } from '#lib/applications/server/posting-viewer.ts';
import { offices } from '#lib/offices/server/schema.ts';
import { publishedStates } from '#lib/postings/lifecycle.ts';
import { postings, postingVersions } from '#lib/postings/server/schema.ts';
import { mayFind, visibleContent } from '#lib/postings/visible.ts';
import { config } from '#lib/server/config.ts';
import type { Context } from '#lib/server/context.ts';
import type { PostingSheetFacts } from '../facts.ts';
import { postingSheetNumber } from '../rules.ts';
import { drawAndLog } from './draw-and-log.ts';
import { PaperNotFound } from './errors.ts';
import { officeFacts } from './letter-facts.ts';

/** 求人票 of a posting as it is today and as this person may see it (JOB-20). */
export async function drawCurrentSheet(ctx: Context, number: string): Promise<Uint8Array> {
	return drawAndLog('posting_sheet', await readFacts(ctx, number));
}

async function readFacts(ctx: Context, number: string): Promise<PostingSheetFacts> {
	const [row] = await ctx.db
		.select({ posting: postings, version: postingVersions, office: offices })
		.from(postings)
		.innerJoin(
			postingVersions,
			and(eq(postingVersions.postingId, postings.id), eq(postingVersions.version, postings.version))
		)
		.innerJoin(offices, eq(offices.id, postings.officeId))
		.where(and(eq(postings.number, number), inArray(postings.state, [...publishedStates])));
	const viewer = row && (await postingViewer(ctx, row.posting));
	if (!viewer || !mayFind(row.version.content, viewer)) throw new PaperNotFound();
	return {
		code: row.version.code,
		origin: config().ORIGIN,
		issuedAt: ctx.now().toISOString(),
		office: officeFacts({ office: row.office, officer: null }),
		documentNumber: postingSheetNumber(number, row.version.version),
		version: row.version.version,
		confirmedAt: row.version.confirmedAt.toISOString(),
		appliedOn: null,
		content: visibleContent(row.version.content, viewer)
	};
}
