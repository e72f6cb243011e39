/** Spans of time in milliseconds. A day of the calendar is counted in `tokyo.ts`. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
