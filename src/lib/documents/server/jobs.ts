import type { Job } from '#lib/server/jobs.ts';
import { eraseAfterTerm } from './erase-after-term.ts';
import { discardBytes } from './erase-documents.ts';
import { scanDocument } from './scan-document.ts';
import { scanWaiting } from './scan-waiting.ts';

export const jobs = [scanDocument, scanWaiting, discardBytes, eraseAfterTerm] as Job[];
