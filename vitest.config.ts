import { defineConfig } from 'vitest/config';

/** These run with folders and scanners of their own, named by the environment before anything is read. */
const ownSettings = [
	'tests/domain/documents/**/*.test.ts',
	'tests/domain/letters/draw-missing.test.ts',
	'tests/domain/second-step/authenticator-app.test.ts',
	'tests/domain/server/backup.test.ts',
	'tests/domain/server/sealing.test.ts'
];

export default defineConfig({
	test: {
		projects: [
			// What one file imports serves the next: rules keep nothing, and a domain test has a database of its own.
			{
				test: {
					name: 'rules',
					include: ['tests/rules/**/*.test.ts'],
					environment: 'node',
					isolate: false,
					testTimeout: 60_000
				}
			},
			{
				test: {
					name: 'domain',
					include: ['tests/domain/**/*.test.ts'],
					exclude: ownSettings,
					environment: 'node',
					isolate: false,
					globalSetup: ['tests/support/database-setup.ts'],
					testTimeout: 60_000,
					hookTimeout: 120_000
				}
			},
			{
				test: {
					name: 'settings',
					include: ownSettings,
					environment: 'node',
					globalSetup: ['tests/support/database-setup.ts'],
					testTimeout: 60_000,
					hookTimeout: 120_000
				}
			},
			{
				test: {
					name: 'live',
					include: ['tests/live/**/*.test.ts'],
					environment: 'node',
					globalSetup: ['tests/support/database-setup.ts'],
					testTimeout: 60_000,
					hookTimeout: 120_000,
					fileParallelism: false
				}
			}
		]
	}
});
