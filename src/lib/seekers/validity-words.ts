import { formatDay } from '#lib/calendar/format.ts';
import { daysUntil, monthEnd } from '#lib/calendar/tokyo.ts';

/** CLK-3 in plain words: when and by what the registration is prolonged. */
export function extensionWords(validUntil: string): string {
	const month = Number(validUntil.slice(5, 7));
	return `${month}月中に職業相談・紹介・応募のどれかがあれば、${formatDay(monthEnd(validUntil, 1))}まで延びます。`;
}

/** How much of the registration is left, for a bar and its words. */
export function validityShare(
	{ registeredOn, validUntil }: { registeredOn: string; validUntil: string },
	now: Date
) {
	const left = Math.max(0, daysUntil(now, validUntil));
	const whole = Math.max(1, left - daysUntil(now, registeredOn));
	return { left, whole, words: `有効期間${whole}日のうち、のこり${left}日` };
}
