import { door, type Door } from './door.ts';
import { resume, resumeInput } from './resume.ts';

/** Every event a client may send. A name that is not here is refused. */
export const doors = {
	resume: door(resumeInput, { name: 'resume', points: 30, seconds: 60 }, resume)
} satisfies Record<string, Door<never>>;
