import { TIME_STEP } from './limits.ts';

/** The amounts that the form offers; an address may ask for others. */
export const monthlyWages = [
	150_000, 160_000, 170_000, 180_000, 190_000, 200_000, 220_000, 240_000, 260_000, 280_000, 300_000,
	350_000, 400_000, 500_000
] as const;
export const hourlyWages = [
	1_000, 1_050, 1_100, 1_150, 1_200, 1_300, 1_400, 1_500, 1_800, 2_000
] as const;

/** The days, hours, minutes and ages that it offers. */
export const offered = {
	holidaysFrom: [96, 105, 110, 115, 120, 125],
	overtimeUpTo: [0, 5, 10, 20, 30, 45],
	walkUpTo: [3, 5, 10, 15, 20, 30],
	retirementFrom: [60, 61, 62, 63, 64, 65, 70],
	deadlineWithin: [3, 7, 14, 30]
} as const;

const two = (value: number) => String(value).padStart(2, '0');

/** SRC-10: every ten minutes of a day. */
export const times = Array.from({ length: (24 * 60) / TIME_STEP }, (_, index) => {
	const minutes = index * TIME_STEP;
	return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
});
