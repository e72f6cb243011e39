import { TIME_STEP } from '../conditions/limits.ts';
import { shortYen } from '../wage-asked.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** SRC-10: every ten minutes of a day. */
export const times = Array.from({ length: (24 * 60) / TIME_STEP }, (_, index) => {
	const minutes = index * TIME_STEP;
	const value = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
	return { value, label: value.replace(/^0/, '') };
});

const counted = (values: readonly number[], words: (value: number) => string) =>
	values.map((value) => ({ value: String(value), label: words(value) }));

export const monthlyWages = [
	150_000, 160_000, 170_000, 180_000, 190_000, 200_000, 220_000, 240_000, 260_000, 280_000, 300_000,
	350_000, 400_000, 500_000
];
export const hourlyWages = [1_000, 1_050, 1_100, 1_150, 1_200, 1_300, 1_400, 1_500, 1_800, 2_000];
export const wageOptions = (yen: readonly number[], ending: string) =>
	counted(yen, (value) => `${shortYen(value)}${ending}`);

export const holidays = counted([96, 105, 110, 115, 120, 125], (days) => `${days}日以上`);
export const overtimes = counted([0, 5, 10, 20, 30, 45], (hours) =>
	hours === 0 ? 'なし' : `月${hours}時間まで`
);
export const walks = counted([3, 5, 10, 15, 20, 30], (minutes) => `徒歩${minutes}分まで`);
export const deadlines = counted([3, 7, 14, 30], (days) => `${days}日以内`);
export const retirements = counted([60, 61, 62, 63, 64, 65, 70], (age) => `${age}歳以上`);
