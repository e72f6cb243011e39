import { and, eq } from 'drizzle-orm';
import { establishments } from '#lib/employers/server/schema.ts';
import { postings, postingVersions } from '#lib/postings/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { EmployerActor, SeekerActor, SignedIn } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import type { Channel } from '#lib/server/events.ts';
import { isUuid } from '#lib/text/uuid.ts';
import { mayMove, transitions, type TransitionName } from '../rules.ts';
import { ApplicationNotFound, NotPossibleNow } from './errors.ts';
import { applications, applicationSteps } from './schema.ts';

export type Application = typeof applications.$inferSelect;

/** Ids come from addresses people can edit; anything else would be an error of the database. */
export const ownedBy = (actor: SeekerActor | EmployerActor) =>
	actor.role === 'seeker'
		? eq(applications.seekerId, actor.id)
		: eq(applications.establishmentId, actor.establishmentId);

/** The actor's application, locked until the transaction ends. Not theirs is not found. */
export async function lockApplication(
	tx: Tx,
	actor: SeekerActor | EmployerActor,
	id: string
): Promise<Application> {
	if (!isUuid(id)) throw new ApplicationNotFound();
	const [application] = await tx
		.select()
		.from(applications)
		.where(and(eq(applications.id, id), ownedBy(actor)))
		.for('no key update');
	if (!application) throw new ApplicationNotFound();
	return application;
}

/** Takes one step of the table of transitions and remembers who took it, if it was a person, and when. */
export async function takeStep(
	tx: Tx,
	application: Application,
	name: TransitionName,
	by: { at: Date; actor?: SignedIn },
	more: Partial<Pick<Application, 'interviewAt' | 'interviewPlace' | 'promisedBy'>> = {}
): Promise<void> {
	if (!mayMove(name, application.state)) throw new NotPossibleNow();
	const state = transitions[name].to;
	await tx
		.update(applications)
		.set({ state, stateChangedAt: by.at, ...more })
		.where(eq(applications.id, application.id));
	await tx
		.insert(applicationSteps)
		.values({ applicationId: application.id, state, at: by.at, byId: by.actor?.id });
}

/** What news of an application says, and who may hear it. */
export async function newsOf(tx: Tx, application: Application) {
	const [row] = await tx
		.select({
			title: postings.title,
			content: postingVersions.content,
			seekerName: seekers.name,
			establishmentName: establishments.name
		})
		.from(applications)
		.innerJoin(postings, eq(postings.id, applications.postingId))
		.innerJoin(postingVersions, eq(postingVersions.id, applications.postingVersionId))
		.innerJoin(seekers, eq(seekers.accountId, applications.seekerId))
		.innerJoin(establishments, eq(establishments.id, applications.establishmentId))
		.where(eq(applications.id, application.id));
	if (!row) throw new ApplicationNotFound();
	const { id, seekerId, establishmentId, officeId, conversationId } = application;
	const { content, ...names } = row;
	const both: Channel<'account' | 'establishment'>[] = [
		`account:${seekerId}`,
		`establishment:${establishmentId}`
	];
	return {
		...names,
		/** 選考結果通知のタイミング and the rest, as applied for. */
		selection: content.selection ?? {},
		about: {
			applicationId: id,
			seekerId,
			establishmentId,
			conversationId,
			title: content.work?.title ?? row.title
		},
		both,
		everyone: [...both, `office:${officeId}` as const]
	};
}
