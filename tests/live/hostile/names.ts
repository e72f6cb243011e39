import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fields } from '#lib/conditions/fields.ts';

const source = resolve(import.meta.dirname, '../../../src');

const found = (files: string, pattern: RegExp) =>
	globSync(files, { cwd: source }).flatMap((file) =>
		[...readFileSync(resolve(source, file), 'utf8').matchAll(pattern)].map(([, name = '']) => name)
	);

/** Every name that is read from an address. */
export const queryNames = (): string[] => [
	...new Set([
		...Object.values(fields).map(({ name }) => name),
		...found(
			'**/*.{ts,svelte}',
			/(?:searchParams|params|query|asked)\.(?:get|getAll|has)\('([\w-]+)'\)/g
		),
		...found('**/*.svelte', / name="(\w+)"/g),
		'x-sveltekit-invalidated',
		'__proto__'
	])
];

/** Every name that a form gives a field. */
export const fieldNames = (): string[] => [
	...new Set([
		...found('**/*.svelte', / name="([\w.[\]]+)"/g),
		...found('lib/**/{forms,rules,*form*}.ts', /^\t+(\w+): v\./gm)
	])
];
