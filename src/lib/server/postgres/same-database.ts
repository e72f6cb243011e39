import postgres from 'postgres';

/**
 * Throws where DATABASE_URL and DATABASE_DIRECT_URL do not lead to one database: tables would be made in the one, and
 * work be handed in there that is looked for in the other. Asked before anything is written.
 */
export async function insistOnSame(url: string, direct: string): Promise<void> {
	const [one, other] = await Promise.all([identify(url), identify(direct)]);
	if (one !== other)
		throw new Error(
			'DATABASE_URL and DATABASE_DIRECT_URL lead to different databases. Let both lead to the same one, then start again.'
		);
}

async function identify(url: string): Promise<string | undefined> {
	const client = postgres(url, { max: 1, prepare: false, connect_timeout: 5, onnotice: () => {} });
	try {
		const [found] = await client<{ identity: string }[]>`
			select (select system_identifier from pg_control_system())::text || '.'
				|| (select oid from pg_database where datname = current_database())::text as identity`;
		return found?.identity;
	} finally {
		await client.end({ timeout: 0 });
	}
}
