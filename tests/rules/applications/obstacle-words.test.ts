import { expect, test } from 'vitest';
import { obstacleWords } from '#lib/applications/obstacle-words.ts';

const facts = { closedAt: null, openUntil: '2027-01-31', applyBy: undefined };

test('who has booked a telephone call to be confirmed reads of that call, and is not sent to the counter', () => {
	const startsAt = new Date('2026-12-01T10:00:00+09:00');
	const words = obstacleWords('onlineRegistrant', {
		...facts,
		booking: { way: 'phone', startsAt }
	});

	expect(words).toContain('12月1日（火）10:00～10:30に、電話での相談を予約しています。');
	expect(words).not.toContain('窓口');
});

test('who has booked nothing reads every way to be confirmed', () => {
	expect(obstacleWords('onlineRegistrant', facts)).toContain('電話・ビデオ・窓口のどれか');
});
