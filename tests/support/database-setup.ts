import { rmSync } from 'node:fs';
import postgres from 'postgres';
import { startEmbedded } from '#lib/server/postgres/embedded.ts';
import { migrateDatabase } from '#lib/server/postgres/migrate.ts';
import { startJobs, stopJobs } from '#lib/server/jobs.ts';
import { connect } from '#lib/server/db.ts';
import { jobs } from '../../src/wiring.ts';
import { CARELESS } from './careless.ts';
import { aFolder } from './folder.ts';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Of somebody who may make databases. */
		keeperUrl: string;
		/** Of whom the service is to its own. */
		databaseUrl: string;
	}
}

/** One PostgreSQL for the run, with a migrated template that every test file copies. */
export default async function setup(project: TestProject) {
	const folder = aFolder('tests');
	// TEST_DATABASE_URL runs the same tests on another PostgreSQL, 15 or newer.
	const server = await (process.env.TEST_DATABASE_URL
		? given(process.env.TEST_DATABASE_URL)
		: startEmbedded(folder, CARELESS));
	const admin = postgres(server.keeperUrl, { max: 1, onnotice: () => {} });
	await admin`drop database if exists template_mypage`;
	const service = new URL(server.url).username;
	await admin`create database template_mypage owner ${admin(service)}`;
	// Tests that mark every text of a filled demo write past its triggers.
	if (server.url !== server.keeperUrl)
		await admin`grant set on parameter session_replication_role to ${admin(service)}`;
	const template = server.url.replace(/\/postgres$/, '/template_mypage');
	await migrateDatabase(template);
	const { db, close } = connect(template, 1);
	await startJobs(template, { db, now: () => new Date() }, jobs, false);
	await stopJobs();
	await close();
	await admin.end();
	project.provide('keeperUrl', server.keeperUrl);
	project.provide('databaseUrl', server.url);
	return async () => {
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	};
}

const given = (url: string) => ({ url, keeperUrl: url, stop: async () => {} });
