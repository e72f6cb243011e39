import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf } from '#lib/conversations/links.ts';

const links = (body: string) => partsOf(body).flatMap(({ href }) => href ?? []);

test('addresses of the web can be followed; what ends the sentence is not part of them', () => {
	expect(partsOf('地図は https://example.com/a?b=1。よろしく')).toEqual([
		{ text: '地図は ' },
		{ text: 'https://example.com/a?b=1', href: 'https://example.com/a?b=1' },
		{ text: '。よろしく' }
	]);
	expect(links('(http://example.com).')).toEqual(['http://example.com/']);
	expect(links('https://example.com/café?q=ü')).toEqual(['https://example.com/caf%C3%A9?q=%C3%BC']);
});

test('Japanese prose goes on behind an address without a space', () => {
	const address = 'https://example.jp/map';
	const behind = [
		...[
			'をご覧ください',
			'ヲ見テ',
			'ｦ',
			'！',
			'・駅前',
			'〜',
			'～',
			'：次',
			'（地図）',
			'」',
			'、',
			'。',
			'地図'
		],
		...['々', 'ー', '　次', '…', '※', '→', '１階', '①', '㈱', '＞', '’', '🙂', '𠮷野']
	];
	for (const words of behind)
		expect(partsOf(`地図は${address}${words}`)).toEqual([
			{ text: '地図は' },
			{ text: address, href: address },
			{ text: words }
		]);
	expect(links('https://example.jpをご覧ください')).toEqual(['https://example.jp/']);
});

test('nothing else becomes a link, and markup stays text', () => {
	for (const text of [
		'javascript:alert(1)',
		'data:text/html,<script>alert(1)</script>',
		'ftp://example.com',
		'<a href="javascript:alert(1)">x</a>',
		'https://',
		'example.com'
	])
		expect(links(text)).toEqual([]);
	expect(links('<img src=x onerror="x">https://example.com/"onmouseover="x')).toEqual([
		'https://example.com/'
	]);
});

test('the parts of a message are the message', () => {
	fc.assert(
		fc.property(fc.string(), fc.webUrl(), fc.string(), (before, address, after) => {
			const body = `${before} ${address} ${after}`;
			const parts = partsOf(body);
			expect(parts.map(({ text }) => text).join('')).toBe(body);
			for (const { href } of parts) if (href) expect(href).toMatch(/^https?:\/\//);
		})
	);
});
