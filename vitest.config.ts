import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		projects: [
			{ test: { name: 'rules', include: ['tests/rules/**/*.test.ts'], environment: 'node' } },
			{
				test: {
					name: 'domain',
					include: ['tests/domain/**/*.test.ts'],
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
