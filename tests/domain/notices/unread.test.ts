import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { accounts } from '#lib/accounts/server/schema.ts';
import { markRead } from '#lib/conversations/server/mark-read.ts';
import { postServiceLine } from '#lib/conversations/server/post-service-line.ts';
import { sendMessage } from '#lib/conversations/server/send-message.ts';
import { mailUnread } from '#lib/notices/server/mail-unread.ts';
import { chooseNotices } from '#lib/notices/server/settings.ts';
import { topics } from '#lib/notices/topics.ts';
import type { SignedIn } from '#lib/server/context.ts';
import { aConversation, aMessage } from '../../support/conversations.ts';
import { lettersTo } from '../../support/mailbox.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();
const wanted = { screen: [...topics], mail: [...topics], quietFrom: '', quietUntil: '' };

// Each test on a day of its own, after all that others have left.
let day = 1;
const at = (time: string) => world.at(`2026-12-${String(day).padStart(2, '0')}T${time}:00+09:00`);
beforeEach(() => {
	day += 3;
	at('12:00');
});

const look = (time: string) => {
	at(time);
	return mailUnread.run(world.system, {});
};

async function twoSides() {
	const misaki = await world.seeker('髙橋 美咲', { validUntil: '2027-12-31' });
	const employer = await world.employer();
	const conversationId = await aConversation(world, [misaki, employer]);
	return { misaki, employer, conversationId };
}

async function mailsTo({ id }: SignedIn) {
	const [account] = await world.db.select().from(accounts).where(eq(accounts.id, id));
	return lettersTo(world, account?.email ?? '');
}

test('a message unread for ten minutes is told of by a mail without a word of it', async () => {
	const { misaki, employer, conversationId } = await twoSides();
	await sendMessage(world.as(employer), aMessage(conversationId, '面接は12月10日です。'));

	await look('12:09');
	expect(await mailsTo(misaki)).toEqual([]);
	await look('12:10');

	const [mail, ...rest] = await mailsTo(misaki);
	expect(rest).toEqual([]);
	expect(mail?.subject).toBe('新しいメッセージが届いています');
	expect(mail?.text).toContain(`/seeker/messages/${conversationId}`);
	expect(mail?.text).not.toContain('面接');
	expect(await mailsTo(employer)).toEqual([]);
});

test('once a conversation until it is read, however many come and however many look at once', async () => {
	const { misaki, employer, conversationId } = await twoSides();
	const send = () => sendMessage(world.as(employer), aMessage(conversationId));
	await send();
	at('12:10');
	await Promise.all([1, 2, 3].map(() => mailUnread.run(world.system, {})));
	const { id } = await send();
	await look('12:30');
	expect(await mailsTo(misaki)).toHaveLength(1);

	await markRead(world.as(misaki), { conversationId, upTo: id });
	await look('12:50');
	expect(await mailsTo(misaki)).toHaveLength(1);
	await send();
	await look('13:00');

	expect(await mailsTo(misaki)).toHaveLength(2);
});

test('what was read in time, one’s own words and the service’s lines bring no mail', async () => {
	const { misaki, employer, conversationId } = await twoSides();
	const { id } = await sendMessage(world.as(employer), aMessage(conversationId));
	await markRead(world.as(misaki), { conversationId, upTo: id });
	await world.db.transaction((tx) =>
		postServiceLine(tx, conversationId, '応募が届きました。', { at: world.now() })
	);

	await look('12:30');

	expect(await mailsTo(misaki)).toEqual([]);
	expect(await mailsTo(employer)).toEqual([]);
});

test('without mail for メッセージ none comes', async () => {
	const { misaki, employer, conversationId } = await twoSides();
	const mail = topics.filter((topic) => topic !== 'message');
	await chooseNotices(world.as(misaki), { ...wanted, mail });
	await sendMessage(world.as(employer), aMessage(conversationId));

	await look('12:30');

	expect(await mailsTo(misaki)).toEqual([]);
});

test('in quiet hours it waits for their end, and does not come when it was read meanwhile', async () => {
	const one = await twoSides();
	const other = await twoSides();
	for (const { misaki, employer, conversationId } of [one, other]) {
		await chooseNotices(world.as(misaki), { ...wanted, quietFrom: '12:00', quietUntil: '14:00' });
		await sendMessage(world.as(employer), aMessage(conversationId));
	}

	await look('13:59');
	expect(await mailsTo(one.misaki)).toEqual([]);
	const upTo = Number.MAX_SAFE_INTEGER;
	await markRead(world.as(other.misaki), { conversationId: other.conversationId, upTo });
	await look('14:00');

	expect(await mailsTo(one.misaki)).toHaveLength(1);
	expect(await mailsTo(other.misaki)).toEqual([]);
});

test('the employer’s people are told each by themselves, and whoever left is not', async () => {
	const { misaki, employer, conversationId } = await twoSides();
	await sendMessage(world.as(misaki), aMessage(conversationId));
	const gone = await twoSides();
	await sendMessage(world.as(gone.misaki), aMessage(gone.conversationId));
	await world.db
		.update(accounts)
		.set({ withdrawnAt: world.now() })
		.where(eq(accounts.id, gone.employer.id));

	await look('12:15');

	expect(await mailsTo(employer)).toMatchObject([
		{ text: expect.stringContaining(`/employer/inbox/${conversationId}`) }
	]);
	expect(await mailsTo(gone.employer)).toEqual([]);
});
