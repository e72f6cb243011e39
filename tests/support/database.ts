import postgres from 'postgres';
import { inject } from 'vitest';

/** A migrated database of this test file's own. */
export async function aDatabase(): Promise<string> {
	const server = inject('databaseUrl');
	const name = `t_${crypto.randomUUID().replaceAll('-', '')}`;
	const admin = postgres(server, { max: 1, onnotice: () => {} });
	await admin.unsafe(`create database ${name} template template_mypage strategy file_copy`);
	await admin.end();
	return server.replace(/\/postgres$/, `/${name}`);
}
