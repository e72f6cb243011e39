import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Settings are the same for everybody, at one address. */
export const GET: RequestHandler = () => redirect(303, '/settings');
