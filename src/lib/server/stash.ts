import { and, eq, lt } from 'drizzle-orm';
import { DAY } from '#lib/calendar/spans.ts';
import type { System } from './context.ts';
import type { Tx } from './db.ts';
import type { Job } from './jobs.ts';
import { stashedForms } from './schema.ts';

export type FormValues = Record<string, string | string[]>;

const MOST = 64 * 1024;

/** Keeps what was typed for its writer. Returns the stash's id, or undefined when it is too much to be typing. */
export async function stash(
	{ db, now }: System,
	form: { accountId: string; path: string; values: FormValues }
): Promise<string | undefined> {
	if (JSON.stringify(form.values).length > MOST) return undefined;
	const [row] = await db
		.insert(stashedForms)
		.values({ ...form, at: now() })
		.returning({ id: stashedForms.id });
	return row?.id;
}

const own = (id: string, accountId: string, path: string) =>
	and(eq(stashedForms.id, id), eq(stashedForms.accountId, accountId), eq(stashedForms.path, path));

/** What this person had typed on this page, if anything. */
export async function findStash({ db }: System, id: string, accountId: string, path: string) {
	const [row] = await db
		.select({ values: stashedForms.values })
		.from(stashedForms)
		.where(own(id, accountId, path));
	return row?.values;
}

/** On which page this person had typed, if anywhere. */
export async function findStashPath({ db }: System, id: string, accountId: string) {
	const [row] = await db
		.select({ path: stashedForms.path })
		.from(stashedForms)
		.where(and(eq(stashedForms.id, id), eq(stashedForms.accountId, accountId)));
	return row?.path;
}

/** Forgets it once the page's form was sent; false when it belongs to another page. */
export async function dropStash({ db }: System, id: string, accountId: string, path: string) {
	const dropped = await db
		.delete(stashedForms)
		.where(own(id, accountId, path))
		.returning({ id: stashedForms.id });
	return dropped.length > 0;
}

/** 退会: nobody will come back for what they had typed. */
export const dropStashes = (tx: Tx, accountId: string) =>
	tx.delete(stashedForms).where(eq(stashedForms.accountId, accountId));

/** Nobody came back for it within a day. */
export const forgetStashes: Job = {
	name: 'stashes.forget',
	cron: '37 * * * *',
	patience: { minutes: 30 },
	run: async ({ db, now }) => {
		await db.delete(stashedForms).where(lt(stashedForms.at, new Date(now().getTime() - DAY)));
	}
};
