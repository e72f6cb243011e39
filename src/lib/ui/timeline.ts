/** One step of a way. `day` ('YYYY-MM-DD') is when it was or will be; `until` says it is a promise, not a date. */
export interface Step {
	label: string;
	state: 'done' | 'now' | 'todo';
	day?: string;
	until?: boolean;
}
