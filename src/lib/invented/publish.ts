import { previewProfile } from '#lib/profiles/server/preview-profile.ts';
import { publishProfile } from '#lib/profiles/server/publish-profile.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';

/** 求職情報公開 by somebody who looked at the preview first, as everybody does. */
export async function lookAndPublish(ctx: Context<SeekerActor>): Promise<void> {
	const { seal } = await previewProfile(ctx);
	await publishProfile(ctx, { seen: seal });
}
