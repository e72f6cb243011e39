import postgres from 'postgres';
import { inject } from 'vitest';

/** A migrated database of this test file's own. */
export async function aDatabase(): Promise<string> {
	const service = inject('databaseUrl');
	const name = `t_${crypto.randomUUID().replaceAll('-', '')}`;
	const admin = postgres(inject('keeperUrl'), { max: 1, onnotice: () => {} });
	const owner = new URL(service).username;
	await admin.unsafe(
		`create database ${name} owner ${owner} template template_mypage strategy file_copy`
	);
	await admin.end();
	return service.replace(/\/postgres$/, `/${name}`);
}
