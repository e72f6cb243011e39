import { redirect } from '@sveltejs/kit';
import { findSlip } from '#lib/letters/server/queries.ts';
import { asEmployer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

/** From a 選考結果通知書 to the form of that very result. */
export const GET: RequestHandler = page(async ({ locals, params }) =>
	redirect(303, `/employer/applicants/${await findSlip(asEmployer(locals), params.code)}/result`)
);
