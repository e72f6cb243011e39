import { jobs as documentJobs } from '#lib/documents/server/jobs.ts';
import { reactions as documentReactions } from '#lib/documents/server/reactions.ts';
import { drawPapers } from '#lib/letters/server/jobs.ts';
import { reactions as noticeReactions } from '#lib/notices/server/reactions.ts';
import { deliverMail } from '#lib/server/mail.ts';
import type { Job } from '#lib/server/jobs.ts';
import type { Reactions } from '#lib/server/reactions.ts';

/** Every room's background work. A queue without a job here would never be worked on. */
export const jobs = [deliverMail, drawPapers, ...documentJobs] as Job<never>[];

/** Who reacts to whom. */
export const reactions: Reactions[] = [documentReactions, noticeReactions];
