import type { JobResult, JobWithMetadata } from 'pg-boss';
import type { System } from './context.ts';
import { errorFacts, type ErrorFacts } from './error-facts.ts';
import type { Job } from './jobs.ts';
import { log } from './log.ts';

/** Thrown by a job that trying again would make worse: it waits for a person at once. */
export class GivenUp extends Error {
	override name = 'GivenUp';
}

/** Runs through all of them, so many at once, and says of each how it went. */
export async function inLanes<T, R>(
	all: T[],
	lanes: number,
	work: (one: T) => Promise<R>
): Promise<R[]> {
	const results: R[] = [];
	const left = all.values();
	const lane = async () => {
		for (const one of left) results.push(await work(one));
	};
	await Promise.all(Array.from({ length: lanes }, lane));
	return results;
}

/** One try of one job. Never throws: a failure is an answer, and other jobs of the batch go on. */
export async function attempt(
	system: System,
	job: Job<never>,
	{ id, data, retryCount, retryLimit }: JobWithMetadata<object>
): Promise<JobResult<Reason>> {
	try {
		await job.run(system, data as never);
		return { id, status: 'completed' };
	} catch (error) {
		const about = { err: error, job: job.name, id, tries: retryCount + 1 };
		const givenUp = error instanceof GivenUp;
		if (givenUp || retryCount >= retryLimit) log.error(about, 'work was given up');
		else if (retryCount === 0) log.warn(about, 'work failed and will be tried again');
		// An outage meets thousands of jobs, each many times: once each is enough to read.
		else log.debug(about, 'work failed again');
		return { id, status: givenUp ? 'deadletter' : 'failed', output: reasonOf(error) };
	}
}

/** What is kept with a failed job: as little as the log, and no message, because those of mail servers repeat what they were given. */
export interface Reason {
	error: string;
	code?: string;
	[key: string]: unknown;
}

function reasonOf(error: unknown): Reason {
	const facts = errorFacts(error);
	const code = innermostCode(facts);
	return { error: facts.type, ...(code && { code }) };
}

/** Libraries wrap what the system said. */
const innermostCode = ({ code, cause }: ErrorFacts): string | undefined =>
	(cause && innermostCode(cause)) ?? code;
