import { CONSENT_VERSION } from '#lib/applications/forms.ts';
import { addDays } from '#lib/calendar/tokyo.ts';
import { confirmed, NAME, type House } from './house.ts';

type Things = House['things'];

/** The address behind a route: every id in it is one of the application's own. */
export const addressOf = (route: string, things: Things) =>
	route
		.replace('establishments/[number]', `establishments/${things.establishmentNumber}`)
		.replace('[number]', route.startsWith('/office') ? things.seekerNumber : things.number)
		.replace('[application]', things.applicationId)
		.replace('[topic]', 'letter')
		.replace('[[code]]', things.code)
		.replace('[code]', things.code)
		.replace('[token]', 'cut')
		.replace('[step]', 'work')
		.replace('[postcode]', '1120002')
		.replace('[id]', idOf(route, things));

function idOf(route: string, things: Things) {
	if (route.startsWith('/documents')) return things.documentId;
	if (route.startsWith('/notices')) return things.noticeId;
	if (route.includes('/announcements/')) return things.announcementId;
	if (route.includes('/record/')) return things.recordId;
	if (route.includes('/candidates/')) return things.profileId;
	if (route.includes('/requests/')) return things.requestId;
	if (route.includes('/passkeys/')) return things.passkeyId;
	if (route.includes('/saved/')) return things.savedId;
	return /\/(inbox|messages)\//.test(route) ? things.conversationId : things.applicationId;
}

/** A form that is taken in when the right person sends it. */
export function formFor(door: string, things: Things): Record<string, string> {
	const { bookingId, bookedAt, number, seekerId, seekerNumber, postingId, messageId, documentId } =
		things;
	const favourite = { number, want: 'save' };
	const words = { motivation: '長く働きたいです。', remarks: '', consent: CONSENT_VERSION };
	const message = { clientId: crypto.randomUUID(), body: '見学はできますか。' };
	const announcement = {
		...{ clientId: crypto.randomUUID(), audience: 'one', number: seekerNumber },
		...{ title: '面接会', body: '12月に開きます。' }
	};
	const meeting = { way: 'video', topic: 'search', phone: '', note: '' };
	const cancel = { reason: 'family', remarks: '', consent: 'yes' };
	const forms: Record<string, Record<string, string>> = {
		'/notices': { upTo: things.noticeId },
		'/seekers?/open': { name: NAME, number: seekerNumber, reason: 'counter' },
		'/[number]?/open': { reason: 'counter' },
		'?/send': message,
		'/messages': { ...message, conversationId: things.conversationId },
		'/announcements/new?/check': announcement,
		'/announcements/new?/edit': announcement,
		'/announcements/new?/send': announcement,
		'?/read': { upTo: String(messageId) },
		'/bookings?/hours': { opensAt: '540', closesAt: '1020', places: '2' },
		'?/prepare': { bookingId, link: 'https://meet.example.jp/a' },
		'/bookings?/open': { bookingId },
		'?/callOff': { bookingId },
		'?/missed': { bookingId },
		'?/held': { bookingId, seen: '' },
		'/booking?/change': { ...meeting, bookingId },
		'/booking?/cancel': { bookingId },
		'/booking?/book': { ...meeting, startsAt: bookedAt },
		'/booking/change': { startsAt: bookedAt },
		'/office?/handle': { applicationId: things.applicationId },
		'/office?/settle': { seekerId, postingId },
		'/record': { from: addDays(things.applyBy, -14), until: addDays(things.applyBy, -7) },
		'/activity/[id]/decline': { body: '辞退いたします。', consent: 'yes' },
		'/decline': { reason: 'place' },
		'/matching?/send': {
			...{ seekerId, seekerNumber, postingId, applyBy: things.applyBy },
			...{ note: '', employerAsked: 'yes' }
		},
		'?/withdraw': { id: things.recommendationId },
		'/search?/save': { name: '', address: 'q=看護', replace: '' },
		'/saved?/change': { id: things.savedId, name: '介護', daily: 'yes' },
		'/saved?/delete': { id: things.savedId },
		'?/favourite': favourite,
		'?/mute': { number },
		'/candidates/[id]?/send': { postingId, message: 'はじめまして。' },
		'?/block': { establishment: things.establishmentNumber },
		'?/unblock': { establishment: things.establishmentNumber },
		'?/unmute': { establishment: '1301-000000-1' },
		'?/note': { postingId, note: '駅から近い' },
		'/passkeys/[id]?/rename': { name: '仕事用' },
		'/passkeys/[id]?/remove': { passkeyAnswer: aPasskeyAnswer },
		'?/validity': { want: 'valid' },
		'?/save': words,
		'?/next': words,
		'?/remove': { ...words, documentId },
		'?/apply': { ...confirmed(), ...words },
		'?/move': { to: 'screening' },
		'/cancel?/check': cancel,
		'/cancel?/cancel': cancel,
		'/result?/check': { outcome: 'not_hired' },
		'/result?/edit': { outcome: 'not_hired' },
		'/result?/register': { outcome: 'not_hired' },
		'/postings?/close': { postingId, how: 'stopped' }
	};
	const fitting = Object.keys(forms).filter((ending) => door.endsWith(ending));
	const [longest] = fitting.toSorted((one, other) => other.length - one.length);
	return (longest && forms[longest]) || {};
}

/** Nobody was asked for it, so its owner is refused in words. */
const aPasskeyAnswer = JSON.stringify({
	...{ id: 'a', rawId: 'a', type: 'public-key' },
	response: {
		clientDataJSON: Buffer.from('{"challenge":"a"}').toString('base64url'),
		...{ authenticatorData: 'a', signature: 'a' }
	}
});
