import { escaped } from '#lib/text/escaped.ts';
import { boundedForm, ordinary } from './form-body.ts';
import { busy } from './outage.ts';
import { isSecret } from './submit.ts';

/**
 * What a browser without scripts is shown while there is no room for its page: made of nothing but the request. A
 * form carries what was typed along, so that one press sends it again; passwords are left out and asked for anew.
 */
export async function busyPage(request: Request): Promise<Response> {
	const again =
		request.method === 'POST'
			? await sendAgain(request)
			: '<p class="ways"><a href="">もう一度試す</a> <a href="/">はじめのページへ</a></p>';
	const html = `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>ただいま混み合っています｜しごとマイページ</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/plain.css">
</head>
<body>
<main>
<img src="/favicon.svg" alt="しごとマイページ" width="48" height="48">
<h1>ただいま混み合っています</h1>
<p>${escaped(busy.message)}</p>
${again}
</main>
</body>
</html>`;
	return new Response(html, {
		status: 503,
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy':
				"default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
		}
	});
}

async function sendAgain(request: Request): Promise<string> {
	const typed = await read(request);
	if (!typed)
		return '<p>いまの内容は、まだ送られていません。ブラウザの「戻る」で、書いた画面に戻れます。</p>';
	const inputs = typed.map(
		([name, value]) => `<textarea hidden name="${escaped(name)}">\n${escaped(value)}</textarea>`
	);
	return `<p>いまの内容は、まだ送られていません。書いた内容はこの画面が覚えています。</p>
<form method="post">
${inputs.join('\n')}
<p class="ways"><button>もう一度送る</button></p>
</form>`;
}

/** Not where it brings files, which no page can give back, or is no form that we take. */
async function read(request: Request): Promise<[name: string, value: string][] | undefined> {
	const form = await boundedForm(request, ordinary).catch(() => undefined);
	const all = [...(form ?? [])].filter(([name]) => !isSecret(name));
	const texts = all.flatMap(([name, value]): [string, string][] =>
		typeof value === 'string' ? [[name, value]] : []
	);
	return form && texts.length === all.length ? texts : undefined;
}
