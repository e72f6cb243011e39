import { eq } from 'drizzle-orm';
import type { Reader } from '#lib/server/db.ts';
import { cancelReasons, type CancelReason } from '../rules.ts';
import { cancellations } from './schema.ts';

/** Why an application was cancelled, as it was picked; never what was written beside it. For its employer alone. */
export async function findCancelReason(
	db: Reader,
	applicationId: string
): Promise<string | undefined> {
	const [row] = await db
		.select({ reason: cancellations.reason })
		.from(cancellations)
		.where(eq(cancellations.applicationId, applicationId));
	return row && cancelReasons[row.reason as CancelReason];
}
