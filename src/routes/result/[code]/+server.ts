import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** What the code on a 選考結果通知書 leads to: short, so that its modules stay large. Whoever follows it signs in first. */
export const GET: RequestHandler = ({ params }) =>
	redirect(303, `/employer/result/${encodeURIComponent(params.code)}`);
