import { sql } from 'drizzle-orm';
import { establishments } from '#lib/employers/server/schema.ts';
import { postings, postingVersions } from '#lib/postings/server/schema.ts';
import { applications } from './schema.ts';

/** 職種 as it was applied for; only the words are taken out of the large content. */
export const titleThen = sql<string>`coalesce(${postingVersions.content} #>> '{work,title}', ${postings.title})`;
export const employerThen = sql<string>`coalesce(${postingVersions.content} #>> '{establishment,name}', ${establishments.name})`;

/** Messages of others that this person has not had on screen. */
export const unreadBy = (accountId: string) => sql<number>`(
	select count(*)::int from participants p
	join messages m on m.conversation_id = p.conversation_id and m.id > p.read_up_to
	where p.conversation_id = ${applications.conversationId} and p.account_id = ${accountId}
		and m.author_id is distinct from p.account_id)`;
