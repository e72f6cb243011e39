import { bookingChanges } from '#lib/bookings/on-booking-news.ts';
import { live } from '#lib/live/client.svelte.ts';
import { bookedSentence } from '#lib/notices/booking-news.ts';
import { announce } from '#lib/ui/announce.svelte.ts';

/** Calls `changed` on whatever the office's home shows, and says what came in once, politely. */
export function onOfficeNews(changed: () => unknown): () => void {
	const say = (sentence?: string) => {
		if (sentence) announce(sentence);
		changed();
	};
	const stops = [
		live.on('recommendation.sent', () => say()),
		live.on('recommendation.seen', () => say()),
		live.on('recommendation.closed', () => say()),
		live.on('referral.requested', ({ seekerName, title }) =>
			say(`${seekerName}さんが「${title}」の紹介を頼みました。`)
		),
		live.on('referral.settled', () => say()),
		live.on('application.submitted', ({ seekerName, title }) =>
			say(`${seekerName}さんが「${title}」に応募しました。`)
		),
		live.on('application.moved', () => say()),
		live.on('application.cancelled', ({ seekerName, title }) =>
			say(`${seekerName}さんが「${title}」の応募を取り消しました。`)
		),
		live.on('application.declined', ({ seekerName, title }) =>
			say(`${seekerName}さんが「${title}」の応募を辞退しました。`)
		),
		live.on('application.silenceReported', ({ seekerName, establishmentName }) =>
			say(`${seekerName}さんに、${establishmentName}から連絡がありません。`)
		),
		live.on('application.silenceHandled', () => say()),
		live.on('application.resultRegistered', ({ title, establishmentName }) =>
			say(`${establishmentName}の「${title}」で、選考結果が登録されました。`)
		),
		live.on('seeker.validityChanged', () => say()),
		live.on('seeker.registered', ({ name }) =>
			say(`${name}さんが、オンラインで求職を申し込みました。`)
		),
		live.on('seeker.confirmed', () => say()),
		live.on('seeker.officeChosen', () => say()),
		live.on('seeker.registrationChanged', () => say()),
		live.on('seeker.registrationChecked', () => say()),
		live.on('seeker.withdrawn', () => say()),
		live.on('consultation.requested', ({ name }) => say(`${name}さんが、相談を申し込みました。`)),
		live.on('consultation.handled', () => say()),
		live.on('recovery.begun', ({ name, held }) =>
			say(held ? `${name}さんのログインの再開が、確認を待っています。` : undefined)
		),
		live.on('recovery.released', () => say()),
		live.on('recovery.declined', () => say()),
		live.on('booking.made', (about) => say(bookedSentence(about))),
		...bookingChanges
			.filter((event) => event !== 'booking.made')
			.map((event) => live.on(event, () => say()))
	];
	return () => stops.forEach((stop) => stop());
}
