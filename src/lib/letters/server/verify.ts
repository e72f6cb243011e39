import { eq } from 'drizzle-orm';
import { offices } from '#lib/offices/server/schema.ts';
import { postings, postingVersions } from '#lib/postings/server/schema.ts';
import type { System } from '#lib/server/context.ts';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { postingSheetNumber, readCode } from '../rules.ts';
import { activityRecords, letters } from './schema.ts';

/** What anyone who holds a paper may check: nothing personal, and nothing about the employer. */
export interface Verified {
	kind: 'letter' | 'posting_sheet' | 'activity_record';
	number: string;
	office: string;
	issuedOn: string;
	state: 'valid' | 'revoked' | 'superseded';
}

/** The paper that bears a code, typed in any form; undefined when there is none. */
export async function verifyCode({ db }: System, typed: string): Promise<Verified | undefined> {
	const code = readCode(typed);
	if (!code) return undefined;
	return (
		(await findLetter(db, code)) ?? (await findSheet(db, code)) ?? (await findRecord(db, code))
	);
}

async function findLetter(db: System['db'], code: string): Promise<Verified | undefined> {
	const [row] = await db
		.select({
			number: letters.number,
			office: offices.name,
			issuedAt: letters.issuedAt,
			revokedAt: letters.revokedAt
		})
		.from(letters)
		.innerJoin(offices, eq(offices.id, letters.officeId))
		.where(eq(letters.code, code));
	return (
		row && {
			kind: 'letter',
			number: row.number,
			office: row.office,
			issuedOn: tokyoDay(row.issuedAt),
			state: row.revokedAt ? 'revoked' : 'valid'
		}
	);
}

async function findSheet(db: System['db'], code: string): Promise<Verified | undefined> {
	const [row] = await db
		.select({
			number: postings.number,
			version: postingVersions.version,
			current: postings.version,
			office: offices.name,
			confirmedAt: postingVersions.confirmedAt
		})
		.from(postingVersions)
		.innerJoin(postings, eq(postings.id, postingVersions.postingId))
		.innerJoin(offices, eq(offices.id, postings.officeId))
		.where(eq(postingVersions.code, code));
	return (
		row && {
			kind: 'posting_sheet',
			number: postingSheetNumber(row.number, row.version),
			office: row.office,
			issuedOn: tokyoDay(row.confirmedAt),
			state: row.version < row.current ? 'superseded' : 'valid'
		}
	);
}

async function findRecord(db: System['db'], code: string): Promise<Verified | undefined> {
	const [row] = await db
		.select({
			number: activityRecords.number,
			office: offices.name,
			issuedAt: activityRecords.issuedAt
		})
		.from(activityRecords)
		.innerJoin(offices, eq(offices.id, activityRecords.officeId))
		.where(eq(activityRecords.code, code));
	return (
		row && {
			kind: 'activity_record',
			number: row.number,
			office: row.office,
			issuedOn: tokyoDay(row.issuedAt),
			state: 'valid'
		}
	);
}
