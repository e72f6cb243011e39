import { readdirSync, readFileSync } from 'node:fs';
import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { config } from '#lib/server/config.ts';
import { GivenUp } from '#lib/server/job-attempt.ts';
import {
	deliverMail,
	deliverSecret,
	forgetOldMail,
	KEPT_DAYS,
	sendMail
} from '#lib/server/mail.ts';
import { listOutgoingMail } from '#lib/server/outgoing-mail.ts';
import { outgoingMail } from '#lib/server/schema.ts';
import { closeMail } from '#lib/server/smtp.ts';
import { aMailServer, type Manner } from '../../support/mail-server.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();
const { db } = world;
const DAY = 24 * 60 * 60 * 1000;
let manner: Manner = 'takes';
let server: Awaited<ReturnType<typeof aMailServer>>;

beforeEach(async () => {
	manner = 'takes';
	server = await aMailServer(() => manner);
	Object.assign(config(), { SMTP_URL: server.url });
});
afterEach(async () => {
	Object.assign(config(), { SMTP_URL: undefined });
	closeMail();
	await server.close();
});

async function aMail() {
	const to = `${crypto.randomUUID()}@person.example`;
	await db.transaction((tx) => sendMail(tx, { to, subject: '件名', text: '本文' }));
	const rowOf = async () =>
		(await db.select().from(outgoingMail).where(eq(outgoingMail.recipient, to)))[0];
	const mailId = (await rowOf())?.id ?? '';
	return { to, mailId, rowOf, deliver: () => deliverMail.run(world.system, { mailId }) };
}

test('the queue holds the number of a mail and nothing of what it says or to whom', async () => {
	const { mailId } = await aMail();

	const jobs = await db.execute<{ data: unknown }>(
		sql`select data from pgboss.job where name = 'mail.deliver' and data ->> 'mailId' = ${mailId}`
	);
	expect(jobs.map(({ data }) => data)).toEqual([{ mailId }]);
});

test('a mail asks the machines that receive it for no answer', async () => {
	const { to, deliver } = await aMail();

	await deliver();

	const [arrived] = server.received.filter((mail) => mail.to === to);
	expect(arrived?.header).toContain('Auto-Submitted: auto-generated');
	expect(arrived?.header).toContain('X-Auto-Response-Suppress: All');
});

test('a mail that was accepted is forgotten, and handing it over again sends nothing', async () => {
	const { to, rowOf, deliver, mailId } = await aMail();

	await deliver();
	await deliver();

	expect(server.idsTo(to)).toEqual([`<${mailId}@localhost>`]);
	expect(await rowOf()).toBeUndefined();
});

test('of a mail that may have arrived one more copy goes out, as the same mail, and then a person decides', async () => {
	manner = 'breaks-off';
	const { to, rowOf, deliver, mailId } = await aMail();

	await expect(deliver()).rejects.toThrow();
	await expect(deliver()).rejects.toThrow(GivenUp);

	expect(server.idsTo(to)).toEqual([`<${mailId}@localhost>`, `<${mailId}@localhost>`]);
	expect(await rowOf()).toMatchObject({ unanswered: 2, refusedAt: null });
});

test('a server that is away, busy or silent is an outage: the mail waits, and goes out once', async () => {
	const { to, rowOf, deliver } = await aMail();
	manner = 'is-busy';
	await expect(deliver()).rejects.toThrow();
	Object.assign(config(), { SMTP_URL: `${server.url}?socketTimeout=200` });
	closeMail();
	manner = 'is-silent';
	await expect(deliver()).rejects.toThrow();
	Object.assign(config(), { SMTP_URL: 'smtp://127.0.0.1:1/' });
	closeMail();
	await expect(deliver()).rejects.toThrow();
	expect(await rowOf()).toMatchObject({ unanswered: 0, refusedAt: null });

	Object.assign(config(), { SMTP_URL: server.url });
	closeMail();
	manner = 'takes';
	await deliver();

	expect(server.idsTo(to)).toHaveLength(1);
});

test('a mailbox that is refused for good is noted by its code, and not asked again', async () => {
	manner = 'refuses';
	const { to, rowOf, deliver } = await aMail();

	await deliver();
	expect(await rowOf()).toMatchObject({ refusal: '550', refusedAt: world.now() });

	manner = 'takes';
	await deliver();
	expect(server.idsTo(to)).toEqual([]);
});

test('an address that no mail can be written to is a refusal too', async () => {
	await db.transaction((tx) => sendMail(tx, { to: 'nobody', subject: '件名', text: '本文' }));
	const own = eq(outgoingMail.recipient, 'nobody');
	const [row] = await db.select().from(outgoingMail).where(own);

	manner = 'refuses';
	await deliverMail.run(world.system, { mailId: row?.id ?? '' });

	expect((await db.select().from(outgoingMail).where(own))[0]?.refusedAt).not.toBeNull();
});

test('a secret is handed over at once and written down nowhere', async () => {
	const to = 'secret@person.example';

	expect(await deliverSecret(world.system, { to, subject: '認証キー', text: '482 917' })).toBe(
		'accepted'
	);

	expect(server.idsTo(to)).toHaveLength(1);
	expect(await db.$count(outgoingMail, eq(outgoingMail.recipient, to))).toBe(0);
});

test('many mails share a few connections', async () => {
	const mails = await Promise.all(Array.from({ length: 40 }, aMail));

	await Promise.all(mails.map(({ deliver }) => deliver()));

	expect(server.received).toHaveLength(40);
	expect(server.connections()).toBeLessThanOrEqual(10);
});

test('mail that no server took is kept for a month', async () => {
	Object.assign(config(), { SMTP_URL: undefined });
	const { rowOf, deliver } = await aMail();
	await deliver();
	const { at } = (await rowOf()) ?? { at: new Date() };

	world.at(new Date(at.getTime() + KEPT_DAYS * DAY - 1000));
	await forgetOldMail.run(world.system, {});
	expect(await rowOf()).toMatchObject({ sentAt: expect.any(Date) });

	world.at(new Date(at.getTime() + KEPT_DAYS * DAY + 1000));
	await forgetOldMail.run(world.system, {});
	expect(await rowOf()).toBeUndefined();
});

test('mail that waits in the queue of an older version moves to its table, and no word of it stays behind', async () => {
	const { mailId } = await aMail();
	const old = { to: 'old@person.example', subject: '件名', text: '本文' };
	await db.execute(
		sql`update pgboss.job set data = ${JSON.stringify(old)}::jsonb where data ->> 'mailId' = ${mailId}`
	);
	const file = readdirSync('drizzle').find((name) => name.endsWith('_mail_on_its_way.sql'));
	const steps = readFileSync(`drizzle/${file}`, 'utf8').split('--> statement-breakpoint');

	await db.execute(sql.raw(steps.at(-1) ?? ''));

	const jobs = await db.execute<{ data: { mailId: string } }>(
		sql`select data from pgboss.job where name = 'mail.deliver' and data ? 'to' or data ->> 'mailId' in (
			select id::text from outgoing_mail where recipient = ${old.to})`
	);
	await deliverMail.run(world.system, jobs[0]!.data);
	expect(Object.keys(jobs[0]!.data)).toEqual(['mailId']);
	expect(server.idsTo(old.to)).toHaveLength(1);
});

test('the demo’s mails are found by address, by subject and by what they say', async () => {
	const at = new Date();
	const own = crypto.randomUUID();
	const mails = [
		{ recipient: `${own}@person.example`, subject: '紹介状', body: '50%_引き' },
		{ recipient: `other-${own}@person.example`, subject: '予約', body: '相談' }
	];
	await db.insert(outgoingMail).values(mails.map((mail) => ({ ...mail, sentAt: at })));
	const found = async (words: string) =>
		(await listOutgoingMail(db, `${own} ${words}`)).map(({ subject }) => subject).toSorted();

	expect(await found('')).toEqual(['予約', '紹介状']);
	expect(await found('other-')).toEqual(['予約']);
	expect(await found('紹介')).toEqual(['紹介状']);
	expect(await found('%_引')).toEqual(['紹介状']);
	expect(await found('5_%')).toEqual([]);
});
