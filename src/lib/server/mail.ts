import nodemailer, { type Transporter } from 'nodemailer';
import { config } from './config.ts';
import type { Tx } from './db.ts';
import { enqueue, type Job } from './jobs.ts';
import { once } from './once.ts';
import { outgoingMail } from './schema.ts';

export interface Letter {
	to: string;
	subject: string;
	text: string;
}

const transport = (url: string): Transporter =>
	once('smtp', () => nodemailer.createTransport(url, { from: config().MAIL_FROM }));

/** Delivers one mail: by SMTP, or onto the page /outgoing-mail where no server is set. */
export const deliverMail: Job<Letter> = {
	name: 'mail.deliver',
	concurrency: 8,
	patience: { days: 2 },
	run: async ({ db }, { to, subject, text }) => {
		const { SMTP_URL } = config();
		if (SMTP_URL) await transport(SMTP_URL).sendMail({ to, subject, text });
		else await db.insert(outgoingMail).values({ recipient: to, subject, body: text });
	}
};

/** Sends a mail if and only if the transaction commits. No mail holds the text of a message or a document. */
export const sendMail = (tx: Tx, letter: Letter) => enqueue(tx, deliverMail, letter);
