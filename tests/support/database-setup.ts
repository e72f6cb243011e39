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
		databaseUrl: string;
	}
}

/** One PostgreSQL for the run, with a migrated template that every test file copies. */
export default async function setup(project: TestProject) {
	const folder = aFolder('tests');
	// TEST_DATABASE_URL runs the same tests on another PostgreSQL, 15 or newer.
	const server = await (process.env.TEST_DATABASE_URL
		? { url: process.env.TEST_DATABASE_URL, stop: async () => {} }
		: startEmbedded(folder, CARELESS));
	const admin = postgres(server.url, { max: 1, onnotice: () => {} });
	await admin`drop database if exists template_mypage`;
	await admin`create database template_mypage`;
	const template = server.url.replace(/\/postgres$/, '/template_mypage');
	await migrateDatabase(template);
	const { db, close } = connect(template, 1);
	await startJobs(template, { db, now: () => new Date() }, jobs, false);
	await stopJobs();
	await close();
	await admin.end();
	project.provide('databaseUrl', server.url);
	return async () => {
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	};
}
