import type { IncomingMessage } from 'node:http';
import type { Context, SignedIn } from '#lib/server/context.ts';
import type { Cursor } from '#lib/server/events.ts';
import type { Person } from '#lib/web/actor.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			code?: string;
			/** Names the line in the log, so that a person can quote it. */
			id?: string;
			/** Something that was written did not come in, and the page that it was written on has gone. */
			typed?: true;
		}
		interface Locals {
			ctx: Context;
			person: Person | undefined;
			/** From here on the page that is being made has to be told the news. */
			since: Cursor | undefined;
			sessionId: string | undefined;
			/** Signed in by a password alone where a second step has to be set up first. */
			unproven?: boolean;
			/** 共用のパソコン: of this session, or for a visitor of the last one in this browser. */
			shared?: boolean;
			actor: SignedIn | undefined;
		}
		/** What adapter-node adds; nothing while developing. */
		interface Platform {
			req?: IncomingMessage;
		}
		interface PageState {
			/** The conditions of a search stand over its results, on a phone. */
			conditions?: boolean;
		}
		interface PageData {
			/** A flow hides the tabs everywhere, an open thread on phones. */
			hideTabs?: boolean | 'phone';
			back?: { href: string; label: string };
			/** Of a page without a tab of its own, the page it is found on. */
			under?: string;
		}
	}
}

export {};
