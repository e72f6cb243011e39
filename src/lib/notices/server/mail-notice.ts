import { and, eq, isNull } from 'drizzle-orm';
import { accounts } from '#lib/accounts/server/schema.ts';
import { config } from '#lib/server/config.ts';
import type { Tx } from '#lib/server/db.ts';
import type { Job } from '#lib/server/jobs.ts';
import { sendMail } from '#lib/server/mail.ts';
import { notices } from './schema.ts';
import { stopLink, type MailKind } from './stop-mail.ts';

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
			.select({
				accountId: notices.accountId,
				topic: notices.topic,
				href: notices.href,
				to: accounts.email
			})
			.from(notices)
			.innerJoin(accounts, eq(accounts.id, notices.accountId))
			.where(and(eq(notices.id, noticeId), isNull(notices.readAt), isNull(accounts.withdrawnAt)));
		if (!notice) return;
		const { to, href, ...kind } = notice;
		await db.transaction((tx) => mailAbout(tx, kind, { to, subject, href }));
	}
};

interface About {
	to: string;
	subject: string;
	href: string;
}

/** Mails that there is something, and where; never what. It can be stopped from within the mail. */
export async function mailAbout(tx: Tx, kind: MailKind, { to, subject, href }: About) {
	const link = await stopLink(tx, kind);
	await sendMail(tx, { to, subject, text: mailText(subject, href, link), stopLink: link });
}

const mailText = (subject: string, href: string, stop: string | undefined) =>
	[
		`${subject}。`,
		'くわしい内容は、しごとマイページにログインしてお確かめください。',
		'',
		`${config().ORIGIN}${href}`,
		'',
		'お知らせの受け取り方は、次の画面で変えられます。',
		`${config().ORIGIN}/settings/notices`,
		...(stop ? ['この種類のメールは、ログインしなくても止められます。', stop] : []),
		'',
		'このメールは自動でお送りしています。返信はできません。'
	].join('\n');
