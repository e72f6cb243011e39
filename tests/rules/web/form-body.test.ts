import { describe, expect, test } from 'vitest';
import { boundedForm, ordinary, withFiles } from '#lib/web/form-body.ts';
import { readForm, sorted, takeForm } from '#lib/web/read-form.ts';

const URLENCODED = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data; boundary=----browser';

const sent = (body: BodyInit, type?: string) =>
	new Request('http://localhost/', {
		method: 'POST',
		body,
		duplex: 'half',
		...(type && { headers: { 'content-type': type } })
	} as RequestInit);

const names = (many: number) => Array.from({ length: many }, (_, index) => `f${index}`);
const encoded = (many: number) => new URLSearchParams(names(many).map((name) => [name, '1']));
function parts(many: number) {
	const form = new FormData();
	for (const name of names(many)) form.append(name, '1');
	return form;
}

const refused = (status: number) => ({
	status,
	body: { code: expect.stringMatching(/^web\.form/) }
});

describe('a form within its limits', () => {
	test('is read as it was sent: lists, repeated names, files', async () => {
		const form = new FormData();
		for (const [name, text] of [
			...[
				['reason', '家族の都合'],
				['day[]', 'mon'],
				['day[]', 'tue'],
				['one[]', 'x']
			],
			...[
				['twice', 'a'],
				['twice', 'b'],
				['thrice', '1'],
				['thrice', '2'],
				['thrice', '3']
			]
		] as [string, string][])
			form.append(name, text);
		form.append('file', new Blob(['%PDF']), '履歴書.pdf');

		const { values, files } = await takeForm(sent(form), withFiles());

		expect(values).toEqual({
			...{ reason: '家族の都合', day: ['mon', 'tue'], one: ['x'] },
			...{ twice: ['a', 'b'], thrice: ['1', '2', '3'] }
		});
		expect(files.map(({ name, size }) => [name, size])).toEqual([['履歴書.pdf', 4]]);
	});

	test('has as many fields as it may have, and no more', async () => {
		for (const form of [encoded, parts]) {
			expect(Object.keys(await readForm(sent(form(300))))).toHaveLength(300);
			await expect(readForm(sent(form(301)))).rejects.toMatchObject(refused(413));
		}
	});

	test('is as large as its route allows, which is small unless it brings files', async () => {
		const long = (bytes: number) => `a=${'x'.repeat(bytes - 2)}`;
		await expect(readForm(sent(long(ordinary.bytes), URLENCODED))).resolves.toHaveProperty('a');
		const larger = sent(long(ordinary.bytes + 1), URLENCODED);
		await expect(readForm(larger)).rejects.toMatchObject(refused(413));

		const form = new FormData();
		form.append('file', new Blob([new Uint8Array(2 * ordinary.bytes)]), 'a.pdf');
		await expect(readForm(sent(form))).rejects.toMatchObject(refused(413));
		await expect(takeForm(sent(form), withFiles())).resolves.toHaveProperty('files.length', 1);
	});

	test('brings no more words beside its files than without them', async () => {
		const form = new FormData();
		form.append('kind', 'x'.repeat(ordinary.words + 1));
		await expect(takeForm(sent(form), withFiles())).rejects.toMatchObject(refused(413));
	});
});

test('what is too large is read to its end and kept nowhere, so that the answer arrives', async () => {
	let pulled = 0;
	const body = new ReadableStream({
		pull(controller) {
			if (++pulled > 100) controller.close();
			else controller.enqueue(new Uint8Array(16 * 1024));
		}
	});
	await expect(readForm(sent(body, URLENCODED))).rejects.toMatchObject(refused(413));
	expect(pulled).toBe(101);
});

describe('what no browser sends is refused as unreadable', () => {
	test.each([
		['a type that is no form', 415, 'text/plain', 'a=1'],
		['no boundary', 415, 'multipart/form-data', 'a=1'],
		['two boundaries', 415, `${MULTIPART}; boundary=other`, 'a=1'],
		['a part without an end', 400, MULTIPART, '------browser\r\nContent-Disposition: form-data'],
		['nothing where parts are promised', 400, MULTIPART, 'a=1'],
		['a NUL in a text', 400, URLENCODED, 'a=%00'],
		['a NUL in a name', 400, URLENCODED, 'a%00=1'],
		[
			'more marks over one letter than any writing has',
			400,
			URLENCODED,
			`a=${'%CC%95'.repeat(31)}`
		],
		['a field named __proto__', 400, URLENCODED, '__proto__=1']
	])('%s', async (_, status, type, body) => {
		await expect(readForm(sent(body, type))).rejects.toMatchObject(refused(status));
	});

	test('a NUL in the name of a file', async () => {
		const body =
			'------browser\r\nContent-Disposition: form-data; name="file"; filename="a\0.pdf"\r\n\r\n1\r\n------browser--\r\n';
		const bad = takeForm(sent(body, MULTIPART), withFiles());
		await expect(bad).rejects.toMatchObject(refused(400));
	});

	test('a connection that ended in the middle', async () => {
		const body = new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) });
		await expect(boundedForm(sent(body, URLENCODED), ordinary)).rejects.toMatchObject(refused(400));
	});
});

test('twice as many fields are twice as much work', () => {
	const work = (many: number) => {
		let looks = 0;
		const counting = new Proxy(parts(many), {
			get(form, key) {
				const value = Reflect.get(form, key);
				if (key !== Symbol.iterator) looks += many;
				return key !== Symbol.iterator
					? value.bind(form)
					: function* () {
							for (const field of form) {
								looks += 1;
								yield field;
							}
						};
			}
		});
		sorted(counting);
		return looks;
	};
	expect(work(2000)).toBe(2 * work(1000));
});
