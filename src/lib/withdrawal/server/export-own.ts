import { eq, or, sql } from 'drizzle-orm';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { accounts } from '#lib/accounts/server/schema.ts';
import { applications, applicationSteps } from '#lib/applications/server/schema.ts';
import { messages, participants } from '#lib/conversations/server/schema.ts';
import { documents } from '#lib/documents/server/schema.ts';
import { activityRecords, letters } from '#lib/letters/server/schema.ts';
import { paperBytes } from '#lib/letters/server/papers.ts';
import { accessLog, officers } from '#lib/offices/server/schema.ts';
import { recommendations } from '#lib/recommendations/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { count } from '#lib/server/limits.ts';
import { FileMissing } from '#lib/server/storage-errors.ts';
import { storage } from '#lib/server/storage.ts';
import { personalTables } from './personal-tables.ts';

/** Keys and sessions open doors; they are nobody's to carry around. */
const secret = [
	...['sessions', 'account_keys', 'remembered_devices', 'address_changes'],
	...['passkeys', 'passkey_challenges', 'recovery_codes', 'authenticators']
];
const EXPORTS = { name: 'export', points: 10, seconds: 3600 };

/** Everything the service knows of a person, as one file: facts to be read by programs, papers by people. */
export async function exportOwn(ctx: Context<SeekerActor>): Promise<Uint8Array> {
	await count(EXPORTS, ctx.actor.id);
	const facts = { ...(await ownRecord(ctx)), ...(await ownTables(ctx)) };
	const files: Zippable = {
		'はじめにお読みください.txt': strToU8(README),
		'data.json': strToU8(JSON.stringify(facts, null, '\t'))
	};
	for (const { applicationId, number } of facts.letters)
		files[`紹介状-${number}.pdf`] = [await paperBytes(ctx, applicationId, 'letter'), { level: 0 }];
	for (const { id, fileName, storageKey } of await ownFiles(ctx)) {
		const bytes = storageKey && (await storage().bytes(storageKey).catch(nothingIfMissing));
		if (bytes) files[`応募書類/${id}-${fileName.replaceAll('/', '_')}`] = [bytes, { level: 0 }];
	}
	return zipSync(files);
}

/** One file that got lost must not keep all others from whom they belong to. */
function nothingIfMissing(error: unknown): undefined {
	if (!(error instanceof FileMissing)) throw error;
}

const README = `しごとマイページに保存されている、あなたの情報です。

data.json　登録、応募、メッセージ、お知らせ、保存した求人、あなたの記録を開いた職員の一覧（プログラムで読める形）
紹介状-….pdf　発行された紹介状
応募書類/　まだ消去されていない応募書類（data.json にあってここにないものは、取り出せませんでした）

ほかの人に見せないように、大切に保管してください。
`;

async function ownRecord({ db, actor }: Context<SeekerActor>) {
	const own = eq(applications.seekerId, actor.id);
	const [account] = await db
		.select({ email: accounts.email, createdAt: accounts.createdAt })
		.from(accounts)
		.where(eq(accounts.id, actor.id));
	return {
		account,
		registration: await db.select().from(seekers).where(eq(seekers.accountId, actor.id)),
		applications: await db.select().from(applications).where(own),
		steps: await db
			.select({
				applicationId: applicationSteps.applicationId,
				state: applicationSteps.state,
				at: applicationSteps.at
			})
			.from(applicationSteps)
			.innerJoin(applications, eq(applications.id, applicationSteps.applicationId))
			.where(own),
		letters: await db
			.select({
				applicationId: letters.applicationId,
				number: letters.number,
				issuedAt: letters.issuedAt,
				revokedAt: letters.revokedAt
			})
			.from(letters)
			.innerJoin(applications, eq(applications.id, letters.applicationId))
			.where(own),
		activityRecords: await db
			.select()
			.from(activityRecords)
			.where(eq(activityRecords.seekerId, actor.id)),
		recommendations: await db
			.select()
			.from(recommendations)
			.where(eq(recommendations.seekerId, actor.id)),
		messages: await db
			.select({
				conversationId: messages.conversationId,
				mine: sql<boolean>`coalesce(${messages.authorId} = ${actor.id}, false)`,
				body: messages.body,
				sentAt: messages.sentAt
			})
			.from(messages)
			.innerJoin(participants, eq(participants.conversationId, messages.conversationId))
			.where(eq(participants.accountId, actor.id))
			.orderBy(messages.id),
		/** PRV-6: who has opened the record, and why. */
		accesses: await db
			.select({ officer: officers.familyName, reason: accessLog.reason, at: accessLog.at })
			.from(accessLog)
			.leftJoin(officers, eq(officers.accountId, accessLog.officerId))
			.where(eq(accessLog.personId, actor.id)),
		documents: (await ownFiles({ db, actor })).map(({ storageKey, ...file }) => ({
			...file,
			kept: storageKey !== null
		}))
	};
}

const ownFiles = ({ db, actor }: Pick<Context<SeekerActor>, 'db' | 'actor'>) =>
	db
		.select({
			id: documents.id,
			applicationId: documents.applicationId,
			kind: documents.kind,
			fileName: documents.fileName,
			uploadedAt: documents.uploadedAt,
			storageKey: sql<
				string | null
			>`case when ${or(eq(documents.state, 'clean'), eq(documents.state, 'unscanned'))} then ${documents.storageKey} end`
		})
		.from(documents)
		.where(eq(documents.seekerId, actor.id));

/** Columns that are not the person's: the way into a video call opens ten minutes before, and who of the office wrote. */
const notTheirs: Record<string, string[]> = { bookings: ['link', 'ended_by_id'] };

/** Whatever else belongs to the person alone, table by table. */
async function ownTables({ db, actor }: Context<SeekerActor>) {
	const found: Record<string, unknown[]> = {};
	for (const { table, column } of await personalTables(db))
		if (!secret.includes(table))
			found[table] = (
				await db.execute(
					sql`select * from ${sql.identifier(table)} where ${sql.identifier(column)} = ${actor.id}`
				)
			).map((row) =>
				Object.fromEntries(
					Object.entries(row).filter(([name]) => !notTheirs[table]?.includes(name))
				)
			);
	return found;
}
