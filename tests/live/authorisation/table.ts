/**
 * Who comes through which door. `in` is anything but being turned away: a page, a way on, or a refusal in
 * words. `404` is what is found by whom it does not concern, `sign-in` where a visitor is led.
 */
export const whos = ['visitor', 'seeker', 'stranger', 'employer', 'competitor', 'officer'] as const;
export type Who = (typeof whos)[number];

const everybody = 'in      in  in  in  in  in';
const nobody = '404     404 404 404 404 404';
const anySeeker = 'sign-in in  in  404 404 404';
const theSeeker = 'sign-in in  404 404 404 404';
const anyEmployer = 'sign-in 404 404 in  in  404';
const theEmployer = 'sign-in 404 404 in  404 404';
const anOfficer = 'sign-in 404 404 404 404 in';

/** Everything that is read. */
export const readings: Record<string, string> = {
	'GET /': 'sign-in in  in  in  in  in',
	'GET /documents/[id]': '404     in  404 in  404 404',
	'GET /employer': anyEmployer,
	'GET /employer/applicants': anyEmployer,
	'GET /employer/applicants/[id]': theEmployer,
	'GET /employer/applicants/[id]/result': theEmployer,
	'GET /employer/establishment': anyEmployer,
	'GET /employer/inbox': anyEmployer,
	'GET /employer/inbox/[id]': theEmployer,
	'GET /employer/notices': anyEmployer,
	'GET /employer/postings': anyEmployer,
	'GET /forgotten-password': everybody,
	'GET /forgotten-password/done': everybody,
	'GET /forgotten-password/new': everybody,
	'GET /healthz': everybody,
	// The control copy is the seeker's own.
	'GET /letters/[application]/letter.pdf': '404     in  404 404 404 in',
	'GET /letters/[application]/posting-sheet.pdf': '404     in  404 in  404 in',
	'GET /letters/[application]/result-slip.pdf': '404     in  404 in  404 in',
	// Asked for from the machine itself.
	'GET /metrics': everybody,
	'GET /notices/[id]': theSeeker,
	'GET /office': anOfficer,
	'GET /office/matching': anOfficer,
	'GET /office/notices': anOfficer,
	'GET /office/seekers': anOfficer,
	'GET /office/seekers/[number]': anOfficer,
	'GET /offline': everybody,
	'GET /open-account': everybody,
	'GET /open-account/done': everybody,
	'GET /open-account/identity': everybody,
	'GET /open-account/password': everybody,
	// There is none outside the demo.
	'GET /outgoing-mail': nobody,
	'GET /postings/[number].pdf': everybody,
	'GET /postcodes/[postcode]': everybody,
	'GET /privacy': everybody,
	'GET /seeker': anySeeker,
	'GET /seeker/activity': anySeeker,
	'GET /seeker/activity/[id]': theSeeker,
	'GET /seeker/activity/[id]/cancel': theSeeker,
	'GET /seeker/activity/[id]/decline': theSeeker,
	'GET /seeker/activity/finished': anySeeker,
	'GET /seeker/activity/record': anySeeker,
	'GET /seeker/activity/record/[id].pdf': theSeeker,
	'GET /seeker/compare': anySeeker,
	'GET /seeker/establishments/[number]': anySeeker,
	'GET /seeker/favourites': anySeeker,
	'GET /seeker/messages': anySeeker,
	'GET /seeker/messages/[id]': theSeeker,
	'GET /seeker/notices': anySeeker,
	'GET /seeker/postings/[number]': anySeeker,
	'GET /seeker/postings/[number]/apply': anySeeker,
	'GET /seeker/postings/[number]/apply/confirm': anySeeker,
	'GET /seeker/postings/[number]/apply/done': anySeeker,
	'GET /seeker/postings/[number]/decline': theSeeker,
	'GET /seeker/postings/[number]/direct': anySeeker,
	'GET /seeker/profile': anySeeker,
	'GET /seeker/recommendations': anySeeker,
	'GET /seeker/registration': anySeeker,
	'GET /seeker/registration/[step]': anySeeker,
	'GET /seeker/registration/done': anySeeker,
	'GET /seeker/registration/publication': anySeeker,
	'GET /seeker/search': anySeeker,
	'GET /seeker/search/conditions': anySeeker,
	'GET /seeker/search/muted': anySeeker,
	'GET /seeker/search/suggestions': anySeeker,
	'GET /seeker/search/saved': anySeeker,
	'GET /seeker/search/saved/[id]': theSeeker,
	'GET /seeker/search/viewed': anySeeker,
	'GET /session': everybody,
	'GET /sign-in': everybody,
	'GET /sign-in/code': everybody,
	'GET /terms': everybody,
	'GET /verify/[[code]]': everybody
};

/** Everything that is done, what leaves the least behind first. */
export const doings: Record<string, string> = {
	'POST /session': everybody,
	'POST /sign-in': everybody,
	'POST /sign-in/code': everybody,
	'POST /open-account': everybody,
	'POST /open-account/identity': everybody,
	'POST /open-account/password': everybody,
	'POST /forgotten-password': everybody,
	'POST /forgotten-password/new': everybody,
	'POST /sign-out': everybody,
	'POST /employer/notices': anyEmployer,
	'POST /office/notices': anOfficer,
	'POST /seeker/notices': anySeeker,
	'POST /office/seekers?/open': anOfficer,
	'POST /office/seekers/[number]?/open': anOfficer,
	'POST /office/matching?/send': anOfficer,
	'POST /office/matching?/withdraw': anOfficer,
	'POST /office/seekers?/close': anOfficer,
	'POST /seeker?/favourite': anySeeker,
	'POST /seeker/favourites?/favourite': anySeeker,
	'POST /seeker/favourites?/note': anySeeker,
	'POST /seeker/postings/[number]?/favourite': anySeeker,
	'POST /seeker/recommendations?/favourite': anySeeker,
	'POST /seeker/search?/favourite': anySeeker,
	'POST /seeker/search?/mute': anySeeker,
	'POST /seeker/search?/unmute': anySeeker,
	'POST /seeker/search/muted?/unmute': anySeeker,
	'POST /seeker/search?/save': anySeeker,
	'POST /seeker/search/saved?/change': theSeeker,
	'POST /seeker/search/saved?/delete': anySeeker,
	'POST /seeker/search/viewed?/forget': anySeeker,
	'POST /seeker/compare?/favourite': anySeeker,
	'POST /office?/handle': anOfficer,
	'POST /office?/settle': anOfficer,
	'POST /seeker/activity/[id]?/silent': theSeeker,
	'POST /seeker/activity/[id]?/reopen': theSeeker,
	'POST /seeker/activity/record': anySeeker,
	'POST /seeker/postings/[number]/decline': theSeeker,
	'POST /seeker/postings/[number]/direct?/request': anySeeker,
	'POST /seeker/postings/[number]/apply?/save': anySeeker,
	'POST /seeker/postings/[number]/apply?/attach': anySeeker,
	'POST /seeker/postings/[number]/apply?/remove': theSeeker,
	'POST /seeker/postings/[number]/apply?/next': anySeeker,
	'POST /seeker/postings/[number]/apply/confirm?/apply': anySeeker,
	'POST /employer/inbox/[id]?/send': theEmployer,
	'POST /employer/inbox/[id]?/read': theEmployer,
	'POST /seeker/messages/[id]?/send': theSeeker,
	'POST /seeker/messages/[id]?/read': theSeeker,
	'POST /employer/applicants/[id]?/move': theEmployer,
	'POST /seeker/activity/[id]/cancel?/check': theSeeker,
	'POST /employer/applicants/[id]/result?/check': theEmployer,
	'POST /employer/applicants/[id]/result?/edit': theEmployer,
	'POST /employer/applicants/[id]/result?/register': theEmployer,
	'POST /seeker/activity/[id]/decline': theSeeker,
	'POST /seeker/activity/[id]/cancel?/cancel': theSeeker,
	'POST /seeker/registration?/complete': anySeeker,
	'POST /seeker/registration/[step]?/save': anySeeker,
	'POST /seeker/registration/[step]?/next': anySeeker,
	'POST /seeker/registration/[step]?/back': anySeeker,
	'POST /seeker/registration/[step]?/row': anySeeker,
	'POST /seeker/registration/[step]?/address': anySeeker,
	'POST /seeker/registration/[step]?/consents': anySeeker,
	'POST /seeker/registration/[step]?/allow': anySeeker,
	'POST /seeker/registration/[step]?/withdraw': anySeeker,
	'POST /seeker/registration/publication?/publish': anySeeker,
	'POST /seeker/registration/publication?/stop': anySeeker,
	'POST /seeker/profile?/validity': anySeeker,
	'POST /employer/postings?/close': theEmployer
};

/** What a client may say through its socket; a visitor gets none. `nobody` is heard by nobody. */
export const sayings: Record<string, string> = {
	resume: 'refused in  in  in  in  in',
	'message.send': 'refused in  404 in  404 404',
	'message.read': 'refused in  404 in  404 404',
	typing: 'refused in  unheard in  unheard unheard'
};

export const cells = (row: string): [Who, string][] =>
	row.split(/\s+/).map((cell, index) => [whos[index] ?? 'visitor', cell]);
