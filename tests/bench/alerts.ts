import { sql } from 'drizzle-orm';
import { prefectureCodes } from '#lib/places/prefectures.ts';
import { townsOf } from '#lib/places/towns.ts';
import { generateEstablishments, generatePostings } from '#lib/invented/generate.ts';
import { makeRandom, type Random } from '#lib/invented/random.ts';
import { choices } from '#lib/conditions/choices.ts';
import { markNames } from '#lib/conditions/marks.ts';
import {
	readConditions,
	storedConditions,
	writeConditions,
	type Conditions
} from '#lib/conditions/conditions.ts';
import { factsOf } from '#lib/conditions/facts.ts';
import { needsOf } from '#lib/saved-searches/keys.ts';
import { findInterested, type Opened } from '#lib/saved-searches/server/find-interested.ts';
import { connect, type Db } from '#lib/server/db.ts';
import { startEmbedded } from '#lib/server/postgres/embedded.ts';
import { migrateDatabase } from '#lib/server/postgres/migrate.ts';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aFolder } from '../support/folder.ts';
import type { Row } from './row.ts';
import { largeServer } from './search/settings.ts';

const SEARCHES = Number(process.env.BENCH_SEARCHES ?? 1_000_000);
const PEOPLE = Math.ceil(SEARCHES / 3);
/** Of which so many differ. */
const DIFFERENT = 50_000;
const CHUNK = 5000;
const ALONE = 300;
const TOGETHER = 2000;
const BATCH = 200;
const TODAY = '2026-11-24';
const NOW = new Date(`${TODAY}T12:00:00+09:00`);

/**
 * A million saved searches, and which of them match a posting that has just become open. With
 * BENCH_ALERTS_DATA=<folder> the filled database is kept there and used again.
 */
export async function run(): Promise<Row[]> {
	const kept = process.env.BENCH_ALERTS_DATA;
	const folder = kept ?? aFolder('bench-alerts');
	const mark = join(folder, 'filled');
	const isFilled = existsSync(mark);
	const server = await startEmbedded(folder, largeServer);
	try {
		await migrateDatabase(server.url);
		const { db, close } = connect(server.url, 4);
		try {
			const filling = isFilled ? [] : [loaded(await stored(db))];
			writeFileSync(mark, '');
			return [...(await measure(db)), ...filling];
		} finally {
			await close();
		}
	} finally {
		await server.stop();
		if (!kept) rmSync(folder, { recursive: true, force: true });
	}
}

const loaded = (seconds: number): Row => ({
	what: `${SEARCHES.toLocaleString('en')} saved searches stored with their index`,
	target: '–',
	measured: `${seconds.toFixed(0)} s`,
	ok: true
});

async function stored(db: Db): Promise<number> {
	const begun = performance.now();
	await storePeople(db);
	await db.execute(sql`drop index saved_searches_by_key`);
	await storeDifferent(db);
	await db.execute(sql`
		insert into saved_searches (seeker_id, slot, name, conditions, keys, marks, words, monthly_from, hourly_from,
			saved_at, looked_at, mailed_at)
		select ${personOf(sql`n / 3 + 1`)}, n % 3 + 1, '検索', b.conditions, b.keys, b.marks, b.words, b.monthly, b.hourly,
			now(), now(), now()
		from generate_series(0, ${SEARCHES - 1}::int) n join different b on b.id = n % ${DIFFERENT}::int`);
	await db.execute(sql`create index saved_searches_by_key on saved_searches using gin (keys)`);
	await db.execute(sql`vacuum analyze saved_searches`);
	await db.execute(sql`analyze seekers`);
	return (performance.now() - begun) / 1000;
}

/** What people may look for; several look for the same. */
async function storeDifferent(db: Db) {
	await db.execute(sql`create unlogged table different (id int primary key, conditions jsonb, keys text[], marks text[],
		words text[], monthly int, hourly int)`);
	const random = makeRandom(2026);
	for (let from = 0; from < DIFFERENT; from += CHUNK) {
		const some = Array.from({ length: CHUNK }, (_, index) => asRow(random, from + index));
		await db.execute(sql`insert into different
			select * from jsonb_populate_recordset(null::different, ${JSON.stringify(some)}::text::jsonb)`);
	}
	await db.execute(sql`analyze different`);
}

const personOf = (number: unknown) =>
	sql`('00000000-0000-4000-8000-' || lpad((${number})::text, 12, '0'))::uuid`;

async function storePeople(db: Db) {
	await db.execute(sql`insert into offices (id, number, name, alias, postcode, address, phone, fax)
		values (${personOf(sql`0`)}, '13010', '安定所', '安定所', '100-0001', '東京都', '03-0000-0000', '03-0000-0001')`);
	await db.execute(sql`insert into accounts (id, email, role, password_hash)
		select ${personOf(sql`n`)}, 'p' || n || '@bench.example', 'seeker', 'none' from generate_series(1, ${PEOPLE}) n`);
	await db.execute(sql`insert into seekers (account_id, number, name, name_kana, birth_date, postcode, address, phone,
			office_id, registration_class, registered_on, valid_until, wishes)
		select ${personOf(sql`n`)}, '13010-' || lpad(n::text, 8, '0'), '人', 'ヒト', '1999-04-01', '100-0001', '東京都',
			'090-0000-0000', ${personOf(sql`0`)}, 'office', '2026-10-05', '2026-12-31', '{}'::jsonb
		from generate_series(1, ${PEOPLE}) n`);
}

const asRow = (random: Random, id: number) => {
	const conditions = aSavedSearch(random);
	const { monthlyFrom, hourlyFrom, ...needs } = needsOf(conditions);
	return {
		...{ id, conditions: storedConditions(conditions), ...needs },
		...{ monthly: monthlyFrom, hourly: hourlyFrom }
	};
};

const words = [
	...[
		'介護',
		'看護',
		'事務',
		'経理',
		'販売',
		'調理',
		'保育',
		'警備',
		'清掃',
		'運転',
		'配送',
		'製造'
	],
	...[
		'検査',
		'営業',
		'受付',
		'施工',
		'設計',
		'倉庫',
		'軽作業',
		'レジ',
		'ドライバー',
		'プログラマー'
	],
	...[
		'夜勤',
		'日勤のみ',
		'未経験',
		'資格取得',
		'車通勤',
		'駅から近い',
		'残業なし',
		'土日休み',
		'在宅'
	]
];

/**
 * As people save them: to be told of a handful a day. Nearly all ask for places, most for an occupation, many for a
 * word, a wage or marks; who looks all over the country knows exactly for what.
 */
function aSavedSearch(random: Random): Conditions {
	const given: Partial<Conditions> = {};
	const anywhere = random.often(3);
	// An eighth of the people look in Tokyo.
	const area = random.often(10) ? '13' : random.pick(prefectureCodes.slice(0, 47));
	if (!anywhere) given.prefectures = [area];
	if (!anywhere && random.often(85)) {
		const towns = townsOf(area);
		given.towns = Array.from({ length: random.pick([1, 1, 2, 3]) }, () => random.pick(towns).code);
		given.nearTowns = random.often(15);
	}
	const groups = Object.keys(choices.groups) as Conditions['groups'];
	const wide = !given.towns;
	if (wide || random.often(80)) given.groups = random.some(groups, random.pick([1, 1, 2]));
	if (random.often(55)) given.kinds = [random.often(65) ? 'full' : 'part'];
	if (anywhere || wide || random.often(40))
		given.words = random.some(words, random.pick([1, 1, 2])).join(' ');
	if (random.often(8)) given.not = '夜勤';
	if (random.often(45)) {
		given.wageUnit = given.kinds?.[0] === 'part' ? 'hour' : 'month';
		given.wageFrom =
			given.wageUnit === 'hour'
				? random.pick([1100, 1200, 1300, 1500])
				: random.pick([180_000, 200_000, 220_000, 250_000]);
	}
	if (random.often(45)) given.marks = random.some(markNames.slice(0, 20), random.pick([1, 2, 3]));
	return readConditions(writeConditions(given)).conditions;
}

async function measure(db: Db): Promise<Row[]> {
	const establishments = generateEstablishments(2000);
	const contents = [...generatePostings(establishments, ALONE + TOGETHER + 100, TODAY)];
	const establishmentId = '00000000-0000-4000-8000-000000000000';
	const opened: Opened[] = contents.map((content, index) => ({
		postingId: String(index),
		...{ establishmentId, facts: factsOf(content) }
	}));
	for (const one of opened.slice(ALONE + TOGETHER)) await findInterested(db, [one], NOW);

	const times: number[] = [];
	let found = 0;
	for (const one of opened.slice(0, ALONE)) {
		const begun = performance.now();
		found += (await findInterested(db, [one], NOW)).length;
		times.push(performance.now() - begun);
	}
	times.sort((one, other) => one - other);
	const share = (part: number) => times[Math.ceil(times.length * part) - 1] ?? 0;

	const begun = performance.now();
	for (let from = ALONE; from < ALONE + TOGETHER; from += BATCH)
		await findInterested(db, opened.slice(from, from + BATCH), NOW);
	const rate = TOGETHER / ((performance.now() - begun) / 1000);
	const worst = times.at(-1) ?? 0;
	return [
		{
			what: `saved searches that match one new posting (${Math.round(found / ALONE)} of ${SEARCHES.toLocaleString('en')} on average)`,
			target: 'p95 ≤ 100 ms',
			measured: `p50 ${share(0.5).toFixed(1)} ms, p95 ${share(0.95).toFixed(1)} ms, worst ${worst.toFixed(1)} ms`,
			ok: share(0.95) <= 100
		},
		{
			what: 'postings a second, sustained, as an import brings them',
			target: '≥ 50/s',
			measured: `${rate.toFixed(0)}/s`,
			ok: rate >= 50
		}
	];
}
