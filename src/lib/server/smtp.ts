import nodemailer, { type Transporter } from 'nodemailer';
import { config } from './config.ts';
import { once } from './once.ts';

export interface Letter {
	to: string;
	subject: string;
	text: string;
	/** Where mail of this kind is stopped without signing in; mail that has to come has none. */
	stopLink?: string | null;
}

/** A letter that is the same however often it is sent: its id and its time come with it. */
export interface Mail extends Letter {
	id: string;
	at: Date;
}

/**
 * What came of it. Refused is for ever: the server wants nothing for this mailbox, or not this mail. Unanswered: all
 * of it was sent and the answer never came, so it may have arrived, and sending it again may make two.
 */
export type Verdict = { is: 'accepted' } | { is: 'refused'; code: string } | { is: 'unanswered' };

const SECOND = 1000;
/** A server that says nothing any more must not hold up the others for long. */
const limits = {
	dnsTimeout: 10 * SECOND,
	connectionTimeout: 10 * SECOND,
	greetingTimeout: 10 * SECOND,
	socketTimeout: 30 * SECOND,
	idleTimeout: 20 * SECOND
};

/** No answer of a machine is wanted: neither an absence, which RFC 3834 asks for, nor what Exchange would send. */
const fromAMachine = {
	'Auto-Submitted': 'auto-generated',
	'X-Auto-Response-Suppress': 'All'
};

/** The button of mail programs (RFC 8058), without which a daily mail is taken for spam. */
const stoppedBy = (link: string) => ({
	'List-Unsubscribe': `<${link}>`,
	'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
});

const state = once('smtp', () => ({ transport: undefined as Transporter | undefined }));

/**
 * Hands a mail to the server. Throws where that is away, breaks off or asks to come later: it can be tried again, and
 * by its Message-ID every copy is known as the same mail.
 */
export async function post(url: string, { id, at, stopLink, ...letter }: Mail): Promise<Verdict> {
	state.transport ??= open(url);
	let isWhole = false;
	const mail = {
		...letter,
		headers: { ...fromAMachine, ...(stopLink && stoppedBy(stopLink)) },
		...{ messageId: `<${id}@${new URL(config().ORIGIN).hostname}>`, date: at },
		onWhole: () => void (isWhole = true)
	};
	try {
		await state.transport.sendMail(mail);
		return { is: 'accepted' };
	} catch (error) {
		const answer = error as Answer;
		if (isRefusal(answer))
			return { is: 'refused', code: String(answer.responseCode ?? answer.code) };
		if (isWhole && !answer.responseCode) return { is: 'unanswered' };
		throw error;
	}
}

/** A few connections that are used again and again; what `SMTP_URL` itself says of them goes before. */
function open(url: string): Transporter {
	const transport = nodemailer.createTransport(
		{ ...limits, url, pool: true, maxConnections: 10, maxRequeues: 1 },
		{ from: config().MAIL_FROM }
	);
	return transport.use('stream', (mail, done) => {
		const { onWhole } = mail.data as { onWhole?: () => void };
		// The end is read only after the server has asked for the mail: from then on it may have all of it.
		mail.message.processFunc((whole) => whole.once('end', () => onWhole?.()));
		done();
	});
}

interface Answer {
	code?: string;
	responseCode?: number;
	/** Of the server's codes those that are the same whenever it is asked. */
	permanent?: boolean;
	command?: string;
}

/**
 * A sender or a password that is refused is a setting that somebody will mend, and concerns every mail; an address
 * that no mail can be written to is found before a word is sent.
 */
const isRefusal = ({ permanent, command, code }: Answer) =>
	(permanent && (command === 'RCPT TO' || command === 'DATA')) ||
	(code === 'EENVELOPE' && command === 'API');

/** Ends the connections; the next mail would open new ones. */
export function closeMail() {
	state.transport?.close();
	state.transport = undefined;
}
