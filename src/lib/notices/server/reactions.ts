import { eq } from 'drizzle-orm';
import { findCancelReason } from '#lib/applications/server/cancel-reason.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { enqueue } from '#lib/server/jobs.ts';
import type { Reacting, Reactions } from '#lib/server/reactions.ts';
import {
	bookedNews,
	cancelledNews,
	missedNews,
	nearNews,
	type BookingNews
} from '../booking-news.ts';
import {
	blockedSentence,
	bracketed,
	carriedSentence,
	cancelledSentence,
	declinedSentence,
	endingSentence,
	matchedSentence,
	movedSentence,
	offerEndedSentence,
	recommendedSentence,
	requestAnsweredSentence,
	requestedSentence,
	requestEndedSentence,
	resultSentence,
	submittedSentence
} from '../sentences.ts';
import { addNotice, type NewNotice } from './add-notice.ts';
import { loginsOf, recommenderOf } from './audience.ts';
import { replaceUnread, settleNotice, settleNotices } from './mark-read.ts';
import { tellAudience } from './tell-audience.ts';

type Told = Omit<NewNotice, 'accountId'>;

/** Who learns of what. Each key names the thing and its state, so that a repeated event tells nobody twice. */
export const reactions: Reactions = {
	'recommendation.sent': (system, about) =>
		addNotice(system, {
			accountId: about.seekerId,
			key: sentKey(about.recommendationId),
			topic: 'recommendation',
			title: recommendedSentence([about]),
			href: `/seeker/postings/${about.number}`,
			subject: 'オンラインハローワーク紹介対象求人が届きました'
		}),

	'recommendation.seen': (system, { seekerId, recommendationId }) =>
		settleNotice(system, seekerId, sentKey(recommendationId)),

	// CLK-13: an offer that ends early is told; one that was used or declined is no news to whoever did it.
	'recommendation.closed': async (system, about) => {
		await settleNotice(system, about.seekerId, sentKey(about.recommendationId));
		if (about.why === 'withdrawn' || about.why === 'postingClosed')
			await tellEnded(system, { ...about, why: about.why });
	},

	'referral.settled': (system, about) =>
		addNotice(system, {
			accountId: about.seekerId,
			key: `referral:${about.postingId}:settled:${about.at}`,
			topic: 'recommendation',
			title: `頼まれた「${about.title}」は、いまはオンラインで紹介できません。くわしくは、ハローワークに相談してください。`,
			href: `/seeker/postings/${about.number}`,
			subject: '紹介の依頼に返事があります'
		}),

	'request.arrived': (system, about) =>
		addNotice(system, {
			accountId: about.seekerId,
			key: requestKey(about.requestId),
			topic: 'request',
			title: requestedSentence(about),
			href: `/seeker/requests/${about.requestId}`,
			subject: '直接リクエストが届きました'
		}),

	'request.seen': (system, { seekerId, requestId }) =>
		settleNotice(system, seekerId, requestKey(requestId)),

	// What was answered is no news to whoever answered; that a posting ended is.
	'request.closed': async (system, about) => {
		await settleNotice(system, about.seekerId, requestKey(about.requestId));
		if (about.why === 'postingClosed')
			await addNotice(system, {
				accountId: about.seekerId,
				key: `request:${about.requestId}:ended`,
				topic: 'request',
				title: requestEndedSentence(about),
				href: `/seeker/requests/${about.requestId}`,
				subject: '直接リクエストの求人の募集が終わりました'
			});
	},

	// What ended with its posting the establishment ended itself.
	'request.answered': async (system, about) => {
		if (about.state === 'ended') return;
		await tellEmployer(system, about.establishmentId, {
			key: `request:${about.requestId}:answered`,
			topic: 'request',
			title: requestAnsweredSentence(about),
			href: '/employer/candidates/sent',
			subject: '直接リクエストに返事がありました'
		});
	},

	// CLK-15
	'seeker.validityEnding': (system, { seekerId, validUntil, days }) =>
		addNotice(system, {
			accountId: seekerId,
			key: `validity:${validUntil}:${days}`,
			topic: 'registration',
			title: endingSentence({ validUntil, days }),
			href: '/seeker/profile#validity',
			subject: `求職の有効期限まで、あと${days}日です`
		}),

	'seeker.confirmed': (system, { seekerId }) =>
		addNotice(system, {
			accountId: seekerId,
			key: 'registration:confirmed',
			topic: 'registration',
			title: 'ハローワークが登録を確かめました。利用登録者になり、紹介を受けられます。',
			href: '/seeker/profile',
			subject: '登録の確認が終わりました'
		}),

	// No mail: of an address that nobody reads, or that others do. Whoever is signed in somewhere sees it.
	'recovery.begun': (system, { seekerId, at }) =>
		addNotice(system, {
			accountId: seekerId,
			key: `recovery:${at}:begun`,
			topic: 'registration',
			title:
				'ハローワークの窓口で、メールアドレスの変更をはじめました。心当たりがないときは、すぐにハローワークに電話してください。',
			href: '/seeker/profile'
		}),
	'recovery.declined': (system, { seekerId, at }) =>
		addNotice(system, {
			accountId: seekerId,
			key: `recovery:${at}:declined`,
			topic: 'registration',
			title: '窓口ではじめたメールアドレスの変更は、取りやめになりました。何も変わっていません。',
			href: '/seeker/profile'
		}),
	'recovery.done': (system, { seekerId, at }) =>
		addNotice(system, {
			accountId: seekerId,
			key: `recovery:${at}:done`,
			topic: 'registration',
			title:
				'メールアドレスとパスワードを新しくし、ログインしていたすべての端末をログアウトしました。パスキー、認証アプリ、予備コードは、登録し直してください。',
			href: '/settings/sign-in'
		}),

	'booking.made': (system, about) => tellBooker(system, about, bookedNews(about)),
	'booking.moved': (system, about) => tellBooker(system, about, bookedNews(about)),
	'booking.near': (system, about) => tellBooker(system, about, nearNews(about)),
	'booking.missed': (system, about) => tellBooker(system, about, missedNews(about)),
	// What somebody did themselves is mailed to them all the same: another may have done it.
	'booking.cancelled': async (system, about) => {
		await settleNotices(system, about.seekerId, bookingKey(about.bookingId));
		await tellBooker(system, about, cancelledNews(about));
	},
	'booking.held': (system, { seekerId, bookingId }) =>
		settleNotices(system, seekerId, bookingKey(bookingId)),

	'application.submitted': async (system, about) => {
		const key = `application:${about.applicationId}:submitted`;
		const told = { key, topic: 'application', title: submittedSentence(about) } as const;
		const subject = '新しい応募が届きました';
		await tellEmployer(system, about.establishmentId, {
			...told,
			href: `/employer/applicants/${about.applicationId}`,
			subject
		});
		await tellRecommender(system, about, {
			...told,
			title: `${about.seekerName}さんが、紹介した求人に応募しました${bracketed(about.title)}。`,
			subject: '紹介した求人に応募がありました'
		});
	},

	'application.moved': async (system, about) => {
		const key = `application:${about.applicationId}:${about.state}`;
		const subject = '応募の状況が変わりました';
		await addNotice(system, {
			...{ accountId: about.seekerId, key, topic: 'application', subject },
			title: movedSentence(about),
			href: `/seeker/activity/${about.applicationId}`
		});
		if (about.state === 'unknown')
			await tellEmployer(system, about.establishmentId, {
				...{ key, topic: 'application', subject },
				title: `返事のないまま30日たったため、「${about.title}」の応募が結果不明になりました。結果を登録してください。`,
				href: `/employer/applicants/${about.applicationId}`
			});
	},

	'application.silent': async (system, about) => {
		const key = `application:${about.applicationId}:silent:${about.at}`;
		const subject = '応募の状況をお知らせください';
		await addNotice(system, {
			...{ accountId: about.seekerId, key, topic: 'application', subject },
			title: `${about.establishmentName}の応募は、2週間動きがありません。連絡は届いていますか。`,
			href: `/seeker/activity/${about.applicationId}`
		});
		await tellEmployer(system, about.establishmentId, {
			...{ key, topic: 'application', subject },
			title: `${about.seekerName}さんの応募が2週間動いていません${bracketed(about.title)}。選考の状況を知らせてください。`,
			href: `/employer/applicants/${about.applicationId}`
		});
	},

	'application.silenceReported': (system, about) =>
		tellEmployer(system, about.establishmentId, {
			key: `application:${about.applicationId}:reported:${about.at}`,
			topic: 'application',
			title: `返事の約束の日を過ぎている応募があります。${about.seekerName}さん${bracketed(about.title)}に、選考の状況を知らせてください。`,
			href: `/employer/applicants/${about.applicationId}`,
			subject: '返事の約束の日を過ぎている応募があります'
		}),

	'application.silenceHandled': (system, about) =>
		addNotice(system, {
			accountId: about.seekerId,
			key: `application:${about.applicationId}:handled:${about.at}`,
			topic: 'application',
			title: `ハローワークが、会社にようすを聞きました${bracketed(about.title)}。`,
			href: `/seeker/activity/${about.applicationId}`,
			subject: '連絡がない応募について、ハローワークから'
		}),

	'application.resultRegistered': async (system, about) => {
		const told = {
			key: `application:${about.applicationId}:result`,
			topic: 'application',
			title: resultSentence(about),
			subject: '選考の結果が届きました'
		} as const;
		await addNotice(system, {
			...told,
			accountId: about.seekerId,
			href: `/seeker/activity/${about.applicationId}`
		});
		await tellRecommender(system, about, told);
	},

	'application.cancelled': async (system, about) =>
		tellEmployer(system, about.establishmentId, {
			key: `application:${about.applicationId}:cancelled`,
			topic: 'application',
			title: cancelledSentence(about, await findCancelReason(system.db, about.applicationId)),
			href: `/employer/applicants/${about.applicationId}`,
			subject: '応募が取り消されました'
		}),

	'application.declined': (system, about) =>
		tellEmployer(system, about.establishmentId, {
			key: `application:${about.applicationId}:declined`,
			topic: 'application',
			title: declinedSentence(about),
			href: `/employer/applicants/${about.applicationId}`,
			subject: '応募が辞退されました'
		}),

	// One line for each saved search until it is read, however many postings a day brings.
	'search.matched': async (system, about) => {
		const key = searchKey(about.searchId);
		await replaceUnread(system.db, about.seekerId, key);
		await addNotice(system, {
			accountId: about.seekerId,
			key: `${key}${about.posting.postingId}`,
			topic: 'search',
			title: matchedSentence(about),
			href:
				about.fresh > 1
					? `/seeker/search/saved/${about.searchId}`
					: `/seeker/postings/${about.posting.number}`
		});
	},

	'search.looked': (system, { seekerId, searchId }) =>
		settleNotices(system, seekerId, searchKey(searchId)),

	// What it told of is not asked for any more; its line would lead nowhere, or to another search.
	'search.saved': (system, { seekerId, searchId }) =>
		settleNotices(system, seekerId, searchKey(searchId)),
	'search.deleted': (system, { seekerId, searchId }) =>
		settleNotices(system, seekerId, searchKey(searchId)),

	'favourite.changed': (system, about) =>
		addNotice(system, {
			accountId: about.seekerId,
			key: `favourite:${about.postingId}:${about.why}:${about.on}`,
			topic: 'search',
			title: carriedSentence(about),
			href: `/seeker/postings/${about.number}`
		}),

	// Thousands of people must not hold up what happens meanwhile: a job tells them in pieces.
	'announcement.sent': (system, about) => enqueue(system.db, tellAudience, about),

	'document.blocked': (system, about) =>
		addNotice(system, {
			accountId: about.seekerId,
			key: `document:${about.documentId}:blocked`,
			topic: 'document',
			title: blockedSentence(about),
			href: about.applicationId ? `/seeker/activity/${about.applicationId}` : '/seeker',
			subject: '応募書類について、お知らせがあります'
		})
};

const bookingKey = (bookingId: string) => `booking:${bookingId}:`;

const tellBooker = (
	system: Reacting,
	{ seekerId, bookingId, moves }: { seekerId: string; bookingId: string; moves: number },
	{ what, ...news }: BookingNews
) =>
	addNotice(system, {
		accountId: seekerId,
		key: `${bookingKey(bookingId)}${moves}:${what}`,
		topic: 'booking',
		href: '/seeker/booking',
		...news
	});

const requestKey = (requestId: string) => `request:${requestId}:arrived`;
const searchKey = (searchId: string) => `search:${searchId}:`;

const sentKey = (recommendationId: string) => `recommendation:${recommendationId}:sent`;

async function tellEmployer(system: Reacting, establishmentId: string, told: Told) {
	for (const accountId of await loginsOf(system.db, establishmentId))
		await addNotice(system, { ...told, accountId });
}

async function tellRecommender(
	system: Reacting,
	{ applicationId }: { applicationId: string },
	told: Omit<Told, 'href'>
) {
	const found = await recommenderOf(system.db, applicationId);
	if (!found) return;
	const { officerId, seekerNumber } = found;
	await addNotice(system, {
		...told,
		accountId: officerId,
		href: `/office/seekers/${seekerNumber}`
	});
}

const endedSubjects = {
	withdrawn: 'ハローワークが、送った求人の紹介を取り下げました',
	postingClosed: '紹介していた求人の募集が終わりました'
} as const;

async function tellEnded(
	system: Reacting,
	about: {
		recommendationId: string;
		seekerId: string;
		postingId: string;
		why: keyof typeof endedSubjects;
	}
) {
	const [posting] = await system.db
		.select({ title: postings.title, number: postings.number })
		.from(postings)
		.where(eq(postings.id, about.postingId));
	if (!posting) return;
	await addNotice(system, {
		accountId: about.seekerId,
		key: `recommendation:${about.recommendationId}:withdrawn`,
		topic: 'recommendation',
		title: offerEndedSentence({ title: posting.title, why: about.why }),
		href: `/seeker/postings/${posting.number}`,
		subject: endedSubjects[about.why]
	});
}
