import { sendRequest } from '#lib/requests/server/send-request.ts';
import type { EmployerActor } from '#lib/server/context.ts';
import { aPosting } from '../../support/postings.ts';
import { aliasOf, aPublishedSeeker } from '../../support/requests.ts';
import type { World } from '../../support/world.ts';

export const MESSAGE = '介護の経験を拝見しました。\n見学にいらっしゃいませんか。';

/** Misaki, who can be found, and Watanabe of an establishment with a posting that accepts 自主応募. */
export async function twoSides(world: World) {
	const [{ person: misaki, profileId }, watanabe] = await Promise.all([
		aPublishedSeeker(world),
		world.employer('渡邉 誠')
	]);
	return { misaki, profileId, watanabe, posting: await anOffer(world, watanabe) };
}

/** A posting of that establishment that can be offered. */
export const anOffer = (world: World, { establishmentId }: EmployerActor) =>
	aPosting(world, { establishmentId, acceptsDirect: true, visibility: 1 });

export const send = async (
	world: World,
	employer: EmployerActor,
	{ profileId, posting }: { profileId: string; posting: { id: string } }
) =>
	sendRequest(world.as(employer), {
		profileId: await aliasOf(world, employer, profileId),
		postingId: posting.id,
		message: MESSAGE
	});

/** The same two, with the request that was sent. */
export async function aRequest(world: World) {
	const given = await twoSides(world);
	return { ...given, ...(await send(world, given.watanabe, given)) };
}
