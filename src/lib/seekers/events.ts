export interface SeekerEvents {
	'seeker.validityChanged': { seekerId: string; valid: boolean; validUntil: string };
	/** 退会: its office hears, and each establishment that knows the person by an application. */
	'seeker.withdrawn': { seekerId: string };
	/** CLK-15: 21, 7 or 1 days before the last one. */
	'seeker.validityEnding': { seekerId: string; validUntil: string; days: number };
	/** A 求職申込み that was made online alone. */
	'seeker.registered': { seekerId: string; number: string; name: string; validUntil: string };
	/** An officer has confirmed it: the person is a 利用登録者 now. */
	'seeker.confirmed': { seekerId: string; number: string; name: string };
	/** Something differs from what the office saw last; told once until the office has looked again. */
	'seeker.registrationChanged': { seekerId: string; number: string; name: string };
	/** Nothing differs any more: an officer has looked through it, or the person put it back. */
	'seeker.registrationChecked': { seekerId: string };
	/** Somebody who registered online is looked after by another office now. */
	'seeker.officeChosen': { seekerId: string; number: string; name: string };
	/** 求職情報公開 was switched on or off. */
	'seeker.publicationChanged': { seekerId: string; published: boolean };
	/** オンライン相談の申込み */
	'consultation.requested': { seekerId: string; number: string; name: string };
	'consultation.handled': { seekerId: string; number: string; name: string };
}
