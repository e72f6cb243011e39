import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatDate } from '#lib/calendar/format.ts';
import { openSeeker } from '#lib/seekers/server/open-seeker.ts';
import { addressOf, pages, type Who } from '../../support/every-page.ts';
import { drawnIn, scriptsOf, shows } from './drawn.ts';
import { aMarkedHouse, type MarkedHouse } from './house.ts';
import { textsIn } from './loaded.ts';
import { MARK } from './marks.ts';
import { states } from './states.ts';
import { isTechnical, withoutScript } from './technical.ts';

let house: MarkedHouse;

beforeAll(async () => {
	house = await aMarkedHouse();
});
afterAll(() => house.close());

/** Whoever is led on from these has nothing to be shown there. */
const leadsOn = new Set([303, 307]);

test.each(['visitor', 'seeker', 'employer', 'officer'] as const)(
	'what the %s’s pages load, they show',
	async (who) => expect(await unshownTo(who)).toEqual([])
);

test('PRV-6 so it is with a record open', async () => {
	const { service, things } = house;
	await openSeeker(
		{ ...service, actor: things.people.officer },
		{ number: things.seekerNumber, reason: 'counter' }
	);

	const data = await house.ask('officer', `/office/seekers/${things.seekerNumber}/__data.json`);
	expect(await data.text(), 'marks, without which nothing would be tried').toMatch(MARK);
	expect(await unshownTo('officer')).toEqual([]);
});

/** A day of birth is drawn as 1999年5月14日. */
const dayAsDrawn = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(text) : text);

async function unshownTo(who: Who) {
	const routes = Object.keys(pages).filter((route) => pages[route] === who);
	const one = routes.map((route) => addressOf(route, who, house.things));
	const addresses = new Set([...one, ...(await states[who]({ ...house.service, ...house }))]);
	const found: string[] = [];
	for (const address of addresses)
		found.push(...(await unshownAt(who, address)).map((text) => `${address} ${text}`));
	return found;
}

/** What the page was given, and neither shows nor needs to work. */
async function unshownAt(who: Who, address: string): Promise<string[]> {
	const answer = await house.ask(who, address);
	if (leadsOn.has(answer.status)) return [];
	if (answer.status !== 200) return [`answers ${answer.status}`];
	const html = await answer.text();
	const drawn = drawnIn(html);
	const [path, search] = address.split('?');
	const data = await house.ask(who, `${path}/__data.json${search ? `?${search}` : ''}`);
	const loaded = withoutScript.has(address) ? [] : textsIn(await data.text());
	const texts = loaded.filter((one) => !isTechnical(one, address));
	const marks = (scriptsOf(html).match(MARK) ?? []).map((text) => ({ path: 'script', text }));
	return [...texts, ...marks]
		.filter(({ text }) => !shows(drawn, text) && !shows(drawn, dayAsDrawn(text)))
		.map((one) => `${one.path}: ${one.text}`);
}
