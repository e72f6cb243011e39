import { afterAll, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { accounts } from '#lib/accounts/server/schema.ts';
import { addNotice } from '#lib/notices/server/add-notice.ts';
import { settingsOf } from '#lib/notices/server/settings.ts';
import { readStopLink, stopLink, stopMail } from '#lib/notices/server/stop-mail.ts';
import type { Topic } from '#lib/notices/topics.ts';
import { config } from '#lib/server/config.ts';
import { deliverMail } from '#lib/server/mail.ts';
import { outgoingMail } from '#lib/server/schema.ts';
import { closeMail } from '#lib/server/smtp.ts';
import { lettersTo } from '../../support/mailbox.ts';
import { aMailServer } from '../../support/mail-server.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();
const { db, system } = world;
const server = await aMailServer();

afterAll(async () => {
	Object.assign(config(), { SMTP_URL: undefined });
	closeMail();
	await server.close();
});

async function somebody() {
	const { id } = await world.seeker();
	const [account] = await db.select().from(accounts).where(eq(accounts.id, id));
	return { id, email: account?.email ?? '' };
}

const tell = ({ id }: { id: string }, topic: Topic) =>
	db.transaction((tx) => {
		const about = { topic, title: '題', href: '/seeker', subject: '件名' };
		return addNotice({ ...system, db: tx }, { accountId: id, key: crypto.randomUUID(), ...about });
	});
const tokenIn = (text = '') => /\/unsubscribe\/(\S+)/.exec(text)?.[1] ?? '';

test('the link in a mail stops mail of its kind to its reader, and nothing else', async () => {
	const [misaki, other] = [await somebody(), await somebody()];
	await tell(misaki, 'application');
	const [mail] = await lettersTo(world, misaki.email);

	await stopMail(system, tokenIn(mail?.text));
	await stopMail(system, tokenIn(mail?.text));
	for (const topic of ['application', 'booking'] as const) {
		await tell(misaki, topic);
		await tell(other, topic);
	}

	expect(await settingsOf(db, misaki.id)).toMatchObject({ silent: [], unmailed: ['application'] });
	expect(await lettersTo(world, misaki.email)).toHaveLength(2);
	expect(await lettersTo(world, other.email)).toHaveLength(2);
});

test('a link that was cut or changed stops nothing and says where else mail is stopped', async () => {
	const { id } = await somebody();
	const token = tokenIn(await stopLink(db, { accountId: id, topic: 'search' }));

	for (const wrong of ['', 'cut', token.slice(0, -4), `A${token.slice(1)}`]) {
		expect(await readStopLink(db, wrong)).toBeUndefined();
		await expect(stopMail(system, wrong)).rejects.toThrow('お知らせの受け取り方');
	}
	expect((await settingsOf(db, id)).unmailed).toEqual([]);
});

test('the button of a mail program is given the same link, by the headers of RFC 8058', async () => {
	Object.assign(config(), { SMTP_URL: server.url });
	const misaki = await somebody();
	await tell(misaki, 'message');
	const own = eq(outgoingMail.recipient, misaki.email);
	const [row] = await db.select().from(outgoingMail).where(own);

	await deliverMail.run(system, { mailId: row?.id ?? '' });

	const [arrived] = server.received.filter(({ to }) => to === misaki.email);
	const header = arrived?.header.join('\n').replaceAll(/\n\s+/g, ' ');
	expect(header).toContain(
		`List-Unsubscribe: <${config().ORIGIN}/unsubscribe/${tokenIn(row?.body)}>`
	);
	expect(header).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
});
