import type { Context, SignedIn } from '#lib/server/context.ts';

export interface FrameCounts {
	messages: number;
	notices: number;
}

/** The counts that stand in the header of every page. */
export async function frameOf(context: Context<SignedIn>): Promise<FrameCounts> {
	void context;
	return { messages: 0, notices: 0 };
}
