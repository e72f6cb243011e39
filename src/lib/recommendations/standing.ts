/** Whether an office can send somebody a posting, or why not yet. */
export type Standing = 'provisional' | 'invalid' | 'online' | 'waiting';

interface Registration {
	provisional: boolean;
	valid: boolean;
	registrationClass: 'online' | 'office';
}

/** Of several reasons the one that the person can do something about first. */
export function standingOf({ provisional, valid, registrationClass }: Registration): Standing {
	if (provisional) return 'provisional';
	if (!valid) return 'invalid';
	return registrationClass === 'online' ? 'online' : 'waiting';
}
