import type { BookingEvents } from '#lib/bookings/events.ts';
import { ways } from '#lib/bookings/rules.ts';
import { formatDayTime, formatTime } from '#lib/calendar/format.ts';

/** What a person is told of a booking: the line in their list, and the subject of the mail. */
export interface BookingNews {
	/** Told once for each time that was chosen. */
	what: string;
	title: string;
	subject: string;
}

const when = ({ startsAt }: { startsAt: string }) => formatDayTime(new Date(startsAt));

/** The mail says when and nothing more: it is kept and looked up, but read over shoulders as well. */
export const bookedNews = (about: BookingEvents['booking.made']): BookingNews => ({
	what: 'booked',
	title: `相談を予約しました。${when(about)}から、${ways[about.way]}です。`,
	subject: `相談の予約を受け付けました：${when(about)}`
});

/** What the office hears, aloud and politely. */
export const bookedSentence = (about: BookingEvents['booking.made']): string =>
	`${about.name}さんが、${when(about)}の相談（${ways[about.way]}）を予約しました。`;

const waysToCome = {
	visit: '窓口でお待ちしています。',
	phone: '職員から電話します。',
	video: 'ビデオの入り口は、10分前にこの画面に出ます。'
} as const;

export function nearNews(about: BookingEvents['booking.near']): BookingNews {
	const time = `${formatTime(new Date(about.startsAt))}`;
	const near = about.which === 'day' ? `あした${time}` : `きょう${time}`;
	return {
		what: about.which,
		title: `${near}から、相談の予約があります。${waysToCome[about.way]}`,
		subject:
			about.which === 'day'
				? `あしたは相談の予約があります：${when(about)}`
				: `1時間ほどで相談の予約です：${when(about)}`
	};
}

export const missedNews = (about: BookingEvents['booking.missed']): BookingNews => ({
	what: 'missed',
	title: `${when(about)}の相談では、お会いできませんでした。ご都合のよい日に、いつでも予約できます。`,
	subject: '相談の予約について、お知らせがあります'
});

const whyCancelled = {
	seeker: '取り消しました。また必要なときは、いつでも予約できます。',
	office: 'ハローワークの都合で取り消しました。申し訳ありません。別の日時を選んでください。',
	choice: '担当のハローワークが変わったため、取り消しました。新しいハローワークで予約できます。'
} as const;

export const cancelledNews = (about: BookingEvents['booking.cancelled']): BookingNews => ({
	what: 'cancelled',
	title: `${when(about)}の相談の予約を、${whyCancelled[about.by]}`,
	subject: `相談の予約が取り消されました：${when(about)}`
});
