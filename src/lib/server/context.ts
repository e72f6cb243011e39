import type { Db } from './db.ts';
import type { Pools } from './pools.ts';

export interface SeekerActor {
	role: 'seeker';
	/** The account's id, which is also the seeker's. */
	id: string;
	sessionId?: string;
}
export interface EmployerActor {
	role: 'employer';
	id: string;
	establishmentId: string;
	sessionId?: string;
}
export interface OfficerActor {
	role: 'officer';
	id: string;
	officeId: string;
	sessionId?: string;
}
export interface Visitor {
	role: 'visitor';
}
export type SignedIn = SeekerActor | EmployerActor | OfficerActor;
export type Actor = SignedIn | Visitor;
export type Role = SignedIn['role'];

/** What a command may use when nobody in particular asks: jobs, reactions, the import. */
export interface System {
	db: Db;
	/** Where a process serves people: connections for each kind of work. Without, `db` is for all of it. */
	pools?: Pools;
	/** The injected clock; nothing reads the time elsewhere. */
	now: () => Date;
}

/** What every command gets: who asks, the database, the clock. Nothing reads a global. */
export interface Context<A extends Actor = Actor> extends System {
	actor: A;
}
