import { and, eq, isNull } from 'drizzle-orm';
import { accounts } from '#lib/accounts/server/schema.ts';
import { config } from '#lib/server/config.ts';
import type { Job } from '#lib/server/jobs.ts';
import { sendMail } from '#lib/server/mail.ts';
import { notices } from './schema.ts';

/**
 * The mail about a notice that came in quiet hours: to the address the account has then, and not at all when
 * the person has read it meanwhile, or left. It never holds what the notice says.
 */
export const mailNotice: Job<{ noticeId: number; subject: string }> = {
	name: 'notices.mail',
	concurrency: 4,
	patience: { days: 2 },
	run: async ({ db }, { noticeId, subject }) => {
		const [notice] = await db
			.select({ href: notices.href, to: accounts.email })
			.from(notices)
			.innerJoin(accounts, eq(accounts.id, notices.accountId))
			.where(and(eq(notices.id, noticeId), isNull(notices.readAt), isNull(accounts.withdrawnAt)));
		if (!notice) return;
		const letter = { to: notice.to, subject, text: mailText(subject, notice.href) };
		await db.transaction((tx) => sendMail(tx, letter));
	}
};

/** What every mail about a notice says: that there is one, and where. */
export const mailText = (subject: string, href: string) =>
	[
		`${subject}。`,
		'くわしい内容は、しごとマイページにログインしてお確かめください。',
		'',
		`${config().ORIGIN}${href}`,
		'',
		'お知らせの受け取り方は、次の画面で変えられます。',
		`${config().ORIGIN}/settings/notices`,
		'',
		'このメールは自動でお送りしています。返信はできません。'
	].join('\n');
