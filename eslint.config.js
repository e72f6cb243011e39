import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { askedForByLibraries, newerThanPhones } from './newer-than-phones.js';
import svelteConfig from './svelte.config.js';

const unboundedBody = {
	selector:
		"CallExpression[callee.property.name=/^(formData|json|text|bytes|blob|arrayBuffer)$/]:matches([callee.object.name='request'], [callee.object.property.name='request'])",
	message: 'A body is read within limits: readForm in src/lib/web/read-form.ts.'
};

/** It would fold what a person has opened whenever something beside it changes. */
const foldsAgain = {
	selector:
		"SvelteElement[name.name='details'] > SvelteStartTag > :matches(SvelteAttribute, SvelteShorthandAttribute)[key.name='open']",
	message: 'Write {...openWhen(…)}, which leaves alone what a person has opened.'
};

/** `npm test` says at its end what the machine lacked, and reads it from the names of what was left out. */
const leftOutWithoutReason = {
	selector:
		'CallExpression[callee.callee.property.name=/^(skipIf|runIf)$/]:not([arguments.0.value=/\\(needs .+\\)/])',
	message: 'The name says what the machine must have: 「… (needs redis-server)」.'
};

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', 'static/', '.data/', 'test-results/'] },
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			// TypeScript knows better which names exist.
			'no-undef': 'off',
			// A full-width space is a Japanese letter like any other.
			'no-irregular-whitespace': ['error', { skipTemplates: true, skipRegExps: true }],
			'@typescript-eslint/consistent-type-imports': 'error',
			// Every link here is a path of our own; there is no base path to resolve.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		// A text from outside may have any length: what an expression does with it must not grow with its square.
		files: ['src/**'],
		plugins: { regexp },
		rules: {
			'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
			'regexp/no-super-linear-move': ['error', { report: 'potential' }]
		}
	},
	{
		files: ['src/**'],
		ignores: ['src/lib/web/form-body.ts', 'src/service-worker.ts'],
		rules: { 'no-restricted-syntax': ['error', unboundedBody, foldsAgain] }
	},
	{
		// What reaches a browser, or may.
		files: ['src/lib/**', 'src/routes/**/*.svelte', 'src/hooks.client.ts', 'src/service-worker.ts'],
		ignores: [
			'src/lib/**/server/**',
			'src/lib/server/**',
			'src/lib/demo/**',
			'src/lib/invented/**',
			'src/lib/web/**'
		],
		rules: {
			'no-restricted-syntax': [
				'error',
				unboundedBody,
				foldsAgain,
				...newerThanPhones,
				askedForByLibraries
			]
		}
	},
	{
		files: ['tests/**'],
		rules: { 'no-restricted-syntax': ['error', leftOutWithoutReason] }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		// Markup is text for people: full-width spaces stand there for a reason.
		rules: { 'no-irregular-whitespace': 'off', 'no-import-assign': 'off' },
		languageOptions: {
			parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig }
		}
	}
);
