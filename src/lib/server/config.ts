import { resolve } from 'node:path';
import * as v from 'valibot';

const wholeNumber = (what: string, from: number, to: number) =>
	v.pipe(
		v.string(),
		v.regex(/^\d+$/, `${what} must be a whole number`),
		v.transform(Number),
		v.minValue(from, `${what} must be at least ${from}`),
		v.maxValue(to, `${what} must be at most ${to}`)
	);
const address = (what: string, protocols: string[]) =>
	v.pipe(
		v.string(),
		v.check(
			(text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
			`${what} must be an address that starts with ${protocols.map((p) => `${p}//`).join(' or ')}`
		)
	);
const flag = (what: string) =>
	v.pipe(
		v.picklist(['true', 'false', '1', '0'], `${what} must be true or false`),
		v.transform((text) => text === 'true' || text === '1')
	);

const environment = v.object({
	PORT: v.optional(wholeNumber('PORT', 0, 65535), '3000'),
	HOST: v.optional(v.string()),
	ORIGIN: v.optional(address('ORIGIN', ['http:', 'https:'])),
	/** The pages' own adapter reads these two as well. */
	ADDRESS_HEADER: v.optional(v.string()),
	XFF_DEPTH: v.optional(wholeNumber('XFF_DEPTH', 1, 100), '1'),
	/** A proxy must give up an idle connection before this process does: else it now and then sends into a closed one. */
	KEEP_ALIVE_SECONDS: v.optional(wholeNumber('KEEP_ALIVE_SECONDS', 1, 290), '75'),
	DATA_DIR: v.optional(v.string(), '.data'),
	/** The key of what is sealed; the same file for every process. */
	SEALING_KEY_FILE: v.optional(v.string()),
	DATABASE_URL: v.optional(address('DATABASE_URL', ['postgres:', 'postgresql:'])),
	/** Past a pooler, for what needs a connection of its own: the job queue's listener, migrations and the commands. */
	DATABASE_DIRECT_URL: v.optional(address('DATABASE_DIRECT_URL', ['postgres:', 'postgresql:'])),
	REDIS_URL: v.optional(address('REDIS_URL', ['redis:', 'rediss:'])),
	STORAGE_URL: v.optional(address('STORAGE_URL', ['file:', 's3:'])),
	S3_ENDPOINT: v.optional(address('S3_ENDPOINT', ['http:', 'https:'])),
	S3_REGION: v.optional(v.string(), 'auto'),
	S3_ACCESS_KEY_ID: v.optional(v.string()),
	S3_SECRET_ACCESS_KEY: v.optional(v.string()),
	SMTP_URL: v.optional(address('SMTP_URL', ['smtp:', 'smtps:'])),
	MAIL_FROM: v.optional(v.string(), 'しごとマイページ <system@mypage.example>'),
	CLAMD_URL: v.optional(address('CLAMD_URL', ['tcp:'])),
	DEMO: v.optional(flag('DEMO')),
	/** ACC-9: does signing in ask for a code by mail, where a person has not chosen? */
	ONE_TIME_CODE: v.optional(flag('ONE_TIME_CODE')),
	/** ACC-11: so long after signing in it has to be done again, however much is done meanwhile. */
	SESSION_HOURS: v.optional(wholeNumber('SESSION_HOURS', 1, 24 * 7), '12'),
	/** Messages a person may send in ten seconds. */
	MESSAGE_BURST: v.optional(wholeNumber('MESSAGE_BURST', 1, 1_000_000), '30'),
	/** What /metrics asks for; without it nobody is told anything there. */
	METRICS_TOKEN: v.optional(
		v.pipe(v.string(), v.minLength(16, 'METRICS_TOKEN must have at least 16 characters'))
	),
	LOG_LEVEL: v.optional(
		v.picklist(
			['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
			'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent'
		),
		'info'
	),
	MAX_DOC_BYTES: v.optional(
		wholeNumber('MAX_DOC_BYTES', 1024, 10 * 1024 * 1024),
		String(2 * 1024 * 1024)
	)
});

export type Config = ReturnType<typeof readConfig>;

/** The settings of this process. Throws one error that names every wrong variable and what it must be. */
export function readConfig(env: Record<string, string | undefined>) {
	const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
	const read = v.safeParse(environment, given);
	if (!read.success) throw new Error(read.issues.map((issue) => issue.message).join('\n'));
	const settings = read.output;
	if (settings.DATABASE_DIRECT_URL && !settings.DATABASE_URL)
		throw new Error('DATABASE_DIRECT_URL needs DATABASE_URL: both lead to the same database');
	const embedded = settings.DATABASE_URL === undefined;
	/** On by default only where nobody's real data can be. */
	const DEMO = settings.DEMO ?? embedded;
	return {
		...settings,
		DATABASE_DIRECT_URL: settings.DATABASE_DIRECT_URL ?? settings.DATABASE_URL,
		/** The passwords of the demo stand in the README: only whoever sits at this machine may use them, unless told. */
		HOST: settings.HOST ?? (DEMO ? '127.0.0.1' : '0.0.0.0'),
		DATA_DIR: resolve(settings.DATA_DIR),
		ORIGIN: settings.ORIGIN?.replace(/\/$/, '') ?? `http://localhost:${settings.PORT}`,
		DEMO,
		ONE_TIME_CODE: settings.ONE_TIME_CODE ?? !DEMO,
		embedded
	};
}

let current: Config | undefined;
export const config = (): Config => (current ??= readConfig(process.env));
