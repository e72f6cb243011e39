import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const unboundedBody = {
	selector:
		"CallExpression[callee.property.name=/^(formData|json|text|bytes|blob|arrayBuffer)$/]:matches([callee.object.name='request'], [callee.object.property.name='request'])",
	message: 'A body is read within limits: readForm in src/lib/web/read-form.ts.'
};

/** Syntax is written anew for Safari 15.4 and Chrome 100 by the build; functions and what expressions can do are not. */
const newerThanPhones = [
	{
		selector:
			'MemberExpression[property.name=/^(canParse|groupBy|toSorted|toReversed|toSpliced|toWellFormed|isWellFormed|withResolvers|fromAsync|isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference|checkVisibility|requestIdleCallback|showPopover|setHTMLUnsafe|toBase64|fromBase64)$/]',
		message: 'Phones of 2022 do not have it: src/lib/language, or other words for it.'
	},
	{
		selector: "MemberExpression[object.name='URL'][property.name='parse']",
		message: 'Phones of 2022 do not have it: parseAddress in src/lib/language.'
	},
	{
		selector: "MemberExpression[object.name='AbortSignal'][property.name=/^(timeout|any)$/]",
		message: 'Phones of 2022 do not have it: an AbortController and a timer do.'
	},
	{
		selector:
			':matches(Literal[regex.pattern=/\\(\\?<[=!]/], Literal[regex.flags=/v/], TemplateElement[value.raw=/\\(\\?<[=!]/], Literal[value=/\\(\\?<[=!]/])',
		message: 'Safari before 16.4 cannot look behind: take the sign before along.'
	}
];

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
		rules: { 'no-restricted-syntax': ['error', unboundedBody, foldsAgain, ...newerThanPhones] }
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
