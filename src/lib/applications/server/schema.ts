import { sql } from 'drizzle-orm';
import {
	bigserial,
	check,
	date,
	index,
	pgTable,
	primaryKey,
	text,
	unique,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import { accounts } from '#lib/accounts/server/schema.ts';
import { conversations } from '#lib/conversations/server/schema.ts';
import { establishments } from '#lib/employers/server/schema.ts';
import { offices } from '#lib/offices/server/schema.ts';
import { postings, postingVersions } from '#lib/postings/server/schema.ts';
import { recommendations } from '#lib/recommendations/server/schema.ts';
import { directRequests } from '#lib/requests/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { moment } from '#lib/server/columns.ts';

export const applicationStates = [
	'applied',
	'viewed',
	'screening',
	'interview',
	'hired',
	'not_hired',
	'cancelled',
	'declined',
	'unknown'
] as const;

/** 応募. It points at the posting's version as it was, which never changes afterwards (JOB-23). */
export const applications = pgTable(
	'applications',
	{
		id: uuid().primaryKey().defaultRandom(),
		kind: text({ enum: ['referral', 'direct', 'counter'] }).notNull(),
		seekerId: uuid()
			.notNull()
			.references(() => seekers.accountId),
		postingId: uuid()
			.notNull()
			.references(() => postings.id),
		postingVersionId: uuid()
			.notNull()
			.references(() => postingVersions.id),
		establishmentId: uuid()
			.notNull()
			.references(() => establishments.id),
		officeId: uuid()
			.notNull()
			.references(() => offices.id),
		recommendationId: uuid()
			.unique()
			.references(() => recommendations.id),
		/** The 直接リクエスト that it answers; then it is an オンライン自主応募 (APP-19). */
		requestId: uuid()
			.unique()
			.references(() => directRequests.id),
		conversationId: uuid()
			.notNull()
			.unique()
			.references(() => conversations.id),
		/** One attempt of one person: pressing twice, or again after a lost answer, finds the same row. */
		clientId: uuid().notNull(),
		motivation: text().notNull(),
		remarks: text().notNull(),
		/** APP-9: which wording the person agreed to. */
		consentVersion: text().notNull(),
		submittedAt: moment().notNull(),
		state: text({ enum: applicationStates }).notNull(),
		stateChangedAt: moment().notNull(),
		interviewAt: moment(),
		interviewPlace: text(),
		/** The day by which the employer promised an answer. */
		promisedBy: date()
	},
	(t) => [
		unique('one_application_per_attempt').on(t.seekerId, t.clientId),
		uniqueIndex('one_open_application_per_posting')
			.on(t.seekerId, t.postingId)
			.where(sql`${t.state} in ('applied', 'viewed', 'screening', 'interview')`),
		index().on(t.seekerId, t.submittedAt),
		index().on(t.establishmentId, t.submittedAt),
		index().on(t.postingId),
		check('motivation_length', sql`char_length(normalize(${t.motivation}, NFC)) between 1 and 600`),
		check('remarks_length', sql`char_length(normalize(${t.remarks}, NFC)) <= 600`)
	]
);

/** Every step an application took, with who and when: the timeline. Rows are never changed. */
export const applicationSteps = pgTable(
	'application_steps',
	{
		id: bigserial({ mode: 'number' }).primaryKey(),
		applicationId: uuid()
			.notNull()
			.references(() => applications.id),
		state: text({ enum: applicationStates }).notNull(),
		at: moment().notNull(),
		byId: uuid().references(() => accounts.id)
	},
	(t) => [index().on(t.applicationId)]
);

/** 応募取消 (CLK-10, APP-11, APP-12). */
export const cancellations = pgTable('cancellations', {
	applicationId: uuid()
		.primaryKey()
		.references(() => applications.id),
	reason: text().notNull(),
	remarks: text().notNull(),
	at: moment().notNull()
});

/** What a person has written so far; survives a closed tab, a lost network and a sign-out. */
export const applicationDrafts = pgTable(
	'application_drafts',
	{
		seekerId: uuid()
			.notNull()
			.references(() => seekers.accountId, { onDelete: 'cascade' }),
		postingId: uuid()
			.notNull()
			.references(() => postings.id, { onDelete: 'cascade' }),
		clientId: uuid().notNull().defaultRandom(),
		motivation: text().notNull().default(''),
		remarks: text().notNull().default(''),
		/** APP-9: the wording agreed to on the way to the confirmation; null until then. */
		consentVersion: text(),
		updatedAt: moment().notNull()
	},
	(t) => [primaryKey({ columns: [t.seekerId, t.postingId] })]
);
