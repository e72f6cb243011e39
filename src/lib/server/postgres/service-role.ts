import { join } from 'node:path';
import postgres from 'postgres';
import { keepSecret, newPassword } from '../secret-file.ts';
import { KEEPER } from './cluster.ts';
import type { Place } from './place.ts';

/** Whom the service is to its own database: owns its schemas and nothing else of the server. */
const SERVICE = 'mypage_service';

/**
 * The address by which the service reaches its database, as a role that rules no server. What the keeper
 * owned, in clusters made before there was such a role, is handed over.
 */
export async function serviceAddress(place: Place, keeperUrl: string): Promise<string> {
	const file = join(place.folder, 'service-password');
	const password = keepSecret(file, newPassword(), place.account).toString();
	const sql = postgres(keeperUrl, { max: 1, onnotice: () => {} });
	try {
		await sql.begin(async (tx) => {
			// Its password must outlive a crash of the server, whatever the server's own settings.
			await tx`set local synchronous_commit = on`;
			await tx`select pg_advisory_xact_lock(hashtext('service role'))`;
			const [known] = await tx`select from pg_roles where rolname = ${SERVICE}`;
			if (!known) await tx.unsafe(`create role ${SERVICE} login`);
			await tx.unsafe(`alter role ${SERVICE} password '${password}'`);
			await tx.unsafe(`grant create, connect, temporary on database postgres to ${SERVICE}`);
			await tx.unsafe(HAND_OVER);
		});
	} finally {
		await sql.end();
	}
	const url = new URL(keeperUrl);
	url.username = SERVICE;
	url.password = password;
	return url.href;
}

/** Sequences of a column go with their table, row types with theirs. */
const HAND_OVER = `
do $$
declare
	found record;
begin
	for found in
		select format('alter schema %I owner to ${SERVICE}', nspname) as command from pg_namespace
		where nspname !~ '^pg_' and nspname <> 'information_schema'
			and nspowner <> '${SERVICE}'::regrole
	loop execute found.command; end loop;
	for found in
		select format('alter table %s owner to ${SERVICE}', c.oid::regclass) as command
		from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relowner = '${KEEPER}'::regrole and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
			and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
			and not (c.relkind = 'S' and exists (select from pg_depend d
				where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i')
					and d.refclassid = 'pg_class'::regclass))
	loop execute found.command; end loop;
	for found in
		select format('alter routine %s owner to ${SERVICE}', p.oid::regprocedure) as command
		from pg_proc p join pg_namespace n on n.oid = p.pronamespace
		where p.proowner = '${KEEPER}'::regrole and n.nspname !~ '^pg_'
			and n.nspname <> 'information_schema'
	loop execute found.command; end loop;
	for found in
		select format('alter type %s owner to ${SERVICE}', t.oid::regtype) as command
		from pg_type t join pg_namespace n on n.oid = t.typnamespace
		where t.typowner = '${KEEPER}'::regrole and t.typtype in ('e', 'd', 'r')
			and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
	loop execute found.command; end loop;
end $$`;
