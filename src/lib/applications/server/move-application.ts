import { formatDayTime } from '#lib/calendar/format.ts';
import { postServiceLine } from '#lib/conversations/server/post-service-line.ts';
import type { Context, EmployerActor } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { publish } from '#lib/server/events.ts';
import type { Move } from '../forms.ts';
import { promisedAfterInterview } from '../timeline.ts';
import { InterviewInPast } from './errors.ts';
import { lockApplication, newsOf, takeStep, type Application } from './move.ts';

/** The employer moves an application on: 選考中, or 面接 with its day and place, which may change later. Safe to repeat. */
export async function moveApplication(
	{ db, actor, now }: Context<EmployerActor>,
	applicationId: string,
	move: Move
): Promise<void> {
	await db.transaction(async (tx) => {
		const at = now();
		const application = await lockApplication(tx, actor, applicationId);
		if (isThere(application, move)) return;
		const news = await newsOf(tx, application);
		if (move.to === 'screening') await takeStep(tx, application, 'screen', { at, actor });
		else {
			if (move.interviewAt <= at) throw new InterviewInPast();
			const { interviewAt, interviewPlace } = move;
			const promisedBy = promisedAfterInterview(news.selection, interviewAt);
			const meeting = { interviewAt, interviewPlace, promisedBy };
			await takeStep(tx, application, 'meet', { at, actor }, meeting);
			await tellOfMeeting(tx, application, move, at);
		}
		await publish(tx, {
			type: 'application.moved',
			to: news.both,
			data: { ...news.about, state: move.to, establishmentName: news.establishmentName }
		});
	});
}

const isThere = (application: Application, move: Move) =>
	application.state === move.to &&
	(move.to === 'screening' ||
		(application.interviewAt?.getTime() === move.interviewAt.getTime() &&
			application.interviewPlace === move.interviewPlace));

async function tellOfMeeting(
	tx: Tx,
	application: Application,
	{ interviewAt, interviewPlace }: Extract<Move, { to: 'interview' }>,
	at: Date
) {
	const changed = application.interviewAt
		? '面接の日時が変わりました。'
		: '面接の日時が決まりました。';
	await postServiceLine(
		tx,
		application.conversationId,
		`${changed}\n${formatDayTime(interviewAt)}から\n${interviewPlace}`,
		{ at, seenBy: 'employer' }
	);
}
