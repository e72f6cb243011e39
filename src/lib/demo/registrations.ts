import { eq } from 'drizzle-orm';
import { publishProfile, sealOf } from '#lib/profiles/server/publish-profile.ts';
import { profileOf } from '#lib/profiles/server/published-profile.ts';
import { saveSection } from '#lib/registration/server/save-section.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { readSection } from '#lib/registration/server/sections.ts';
import type { Typed } from '#lib/registration/typed.ts';
import type { Context, SeekerActor, System } from '#lib/server/context.ts';
import { makeRandom, type Random } from '#lib/invented/random.ts';

const duties = [
	'利用者の食事や入浴の介助、記録の入力をしていました。',
	'電話と来客の応対、伝票の入力、備品の管理をしていました。',
	'調理の下ごしらえ、盛り付け、片付けをしていました。',
	'品物の検査と箱詰め、数の確認をしていました。',
	'お客様の案内、レジ、売場づくりをしていました。'
];

const selfDescriptions = [
	'人の話を最後まで聞くことを大切にしています。体力があり、休まず通えます。',
	'分からないことは早めに確かめ、メモを取って覚えます。',
	'新しいことを覚えるのが好きです。急な変更にも落ち着いて動けます。',
	''
];

const schools = [
	{ kind: 'high', name: '東都見本高等学校', course: '普通科' },
	{ kind: 'university', name: '見本大学', course: '文学部' },
	{ kind: 'college', name: '見本福祉専門学校', course: '介護福祉科' }
];

const written = (year: number, work: string, random: Random) => {
	const begun = year - random.whole(4, 12);
	return {
		career: {
			jobs: [
				{
					...{ company: '株式会社みほん', occupation: work, form: 'regular' },
					...{ duties: random.pick(duties), wage: '', reason: '' },
					...{ fromYear: String(begun), fromMonth: '4' },
					...{ untilYear: String(begun + random.whole(1, 3)), untilMonth: '3' }
				}
			],
			careerNote: ''
		},
		schools: [{ ...random.pick(schools), end: 'graduated', year: String(begun), month: '3' }],
		pr: random.pick(selfDescriptions)
	};
};

/** Everybody's 求職申込み, step by step through the commands of life; every other one lets employers find them. */
export async function writeRegistrations(system: System): Promise<void> {
	const random = makeRandom(20260921);
	const year = system.now().getFullYear();
	for (const seeker of await system.db.select().from(seekers).orderBy(seekers.number)) {
		const ctx = { ...system, actor: { role: 'seeker', id: seeker.accountId } as SeekerActor };
		const { career, pr, ...known } = written(year, seeker.wishes.occupations[0] ?? '', random);
		const { typed } = await readSection(system.db, seeker, 'education');
		const pcSkills = '文書の作成と表の入力ができます。';
		const education = { ...typed, schools: known.schools, pcSkills };
		for (const [key, typed] of Object.entries({ education, career, pr: { pr } }))
			await writeUnlessWritten(ctx, seeker, key as 'education' | 'career' | 'pr', typed);
		if (random.often(50)) await publishOne(system, ctx.actor);
	}
}

/** Those with a story of their own have written for themselves. */
async function writeUnlessWritten(
	ctx: Context<SeekerActor>,
	seeker: typeof seekers.$inferSelect,
	key: 'education' | 'career' | 'pr',
	typed: Typed
) {
	const { version } = await readSection(ctx.db, seeker, key);
	if (version === 0) await saveSection(ctx, { key, typed, version });
}

async function publishOne(system: System, actor: SeekerActor) {
	const [seeker] = await system.db.select().from(seekers).where(eq(seekers.accountId, actor.id));
	if (!seeker || seeker.publishedAt) return;
	const seen = sealOf(await profileOf(system.db, seeker, system.now()));
	await publishProfile({ ...system, actor }, { seen });
}
