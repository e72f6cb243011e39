import { expect, test } from 'vitest';
import { readApplyPage } from '#lib/applications/server/apply-page.ts';
import { canView } from '#lib/applications/server/can-view.ts';
import { requestReferral } from '#lib/referral-requests/server/request-referral.ts';
import { saveDraft } from '#lib/applications/server/save-draft.ts';
import { submitApplication } from '#lib/applications/server/submit-application.ts';
import { seePosting, viewPosting } from '#lib/applications/server/view-posting.ts';
import { attachToDraft } from '#lib/documents/server/draft-documents.ts';
import { drawCurrentSheet } from '#lib/letters/server/current-sheet.ts';
import { comparePostings } from '#lib/search/server/compare-postings.ts';
import { muteEstablishment } from '#lib/search/server/mute-establishment.ts';
import { saveFavourite } from '#lib/favourites/server/save-favourite.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { aPosting } from '../../support/postings.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();
const misaki = world.as(await world.seeker());

/** Every way by which a seeker could ask about a 求人番号 that somebody told them. */
const doors: Record<string, (ctx: Context<SeekerActor>, number: string) => Promise<unknown>> = {
	'the posting': viewPosting,
	opening: seePosting,
	'a pasted 求人番号': async (ctx, number) => {
		if (!(await canView(ctx, number))) throw new Error('お探しの求人は見つかりませんでした。');
	},
	応募: (ctx, number) => readApplyPage(ctx, number, 'referral'),
	オンライン自主応募: (ctx, number) => readApplyPage(ctx, number, 'direct'),
	'a draft': (ctx, number) => saveDraft(ctx, number, { motivation: '', remarks: '' }),
	'a document': (ctx, number) => attachToDraft(ctx, number, { files: [], values: {} }),
	'pressing 応募': (ctx, number) =>
		submitApplication(ctx, {
			...{ number, kind: 'referral', version: 1, clientId: crypto.randomUUID() },
			...{ motivation: '御社で働きたいです。', remarks: '' }
		} as never),
	'asking for a referral': requestReferral,
	求人票: drawCurrentSheet,
	お気に入り: (ctx, number) => saveFavourite(ctx, { number }),
	表示しない: (ctx, number) => muteEstablishment(ctx, { number }),
	'side by side': async (ctx, number) => {
		const { columns, over } = await comparePostings(ctx, {
			...{ numbers: [number], over: [], unreadable: [], differences: false }
		});
		if (columns.length + over.length === 0) throw new Error('お探しの求人は見つかりませんでした。');
	}
};

const answer = async (door: string, number: string) => {
	try {
		await doors[door]?.(misaki, number);
		return 'told';
	} catch (refusal) {
		return String(refusal).replace(number, '');
	}
};

test.each(Object.keys(doors))(
	'JOB-20: to %s a posting that the office has not accepted is one that does not exist',
	async (door) => {
		const establishmentId = await world.establishment();
		const nothing = await answer(door, '13010-00000000');
		for (const state of ['draft', 'checking', 'returned', 'refused'] as const) {
			const { number } = await aPosting(world, { establishmentId, state });
			expect(await answer(door, number), state).toBe(nothing);
		}
		expect(nothing).not.toBe('told');
	}
);
