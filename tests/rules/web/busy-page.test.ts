import { expect, test } from 'vitest';
import { busyPage } from '#lib/web/busy-page.ts';

const form = (body: BodyInit, headers: Record<string, string> = {}) =>
	new Request('http://localhost/seeker/messages/1?/send', { method: 'POST', body, headers });
const posted = (fields: [string, string][]) => {
	const body = new URLSearchParams(fields).toString();
	return form(body, {
		'content-type': 'application/x-www-form-urlencoded',
		'content-length': String(body.length)
	});
};

test('a page that finds no room says so and offers to try again', async () => {
	const answer = await busyPage(new Request('http://localhost/seeker'));

	expect(answer.status).toBe(503);
	const html = await answer.text();
	expect(html).toContain('ただいま混み合っています');
	expect(html).toContain('<a href="">もう一度試す</a>');
});

test('a form that finds no room keeps every word that was typed, but for passwords', async () => {
	const typed = '\n"よろしく" & <お願い>します';
	const answer = await busyPage(
		posted([
			['body', typed],
			['towns[]', '13101'],
			['towns[]', '13104'],
			['password', 'Mypage-2026']
		])
	);

	const html = await answer.text();
	expect(html).toContain(
		'<textarea hidden name="body">\n\n&quot;よろしく&quot; &amp; &lt;お願い&gt;します</textarea>'
	);
	expect(html.match(/name="towns\[\]"/g)).toHaveLength(2);
	expect(html).not.toContain('Mypage-2026');
	expect(html).toContain('もう一度送る');
});

test('a form with files is told how to come back to what was typed', async () => {
	const body = new FormData();
	body.set('file', new File(['%PDF'], '履歴書.pdf'));
	const answer = await busyPage(form(body, { 'content-length': '500' }));

	expect(await answer.text()).toContain('ブラウザの「戻る」');
});
