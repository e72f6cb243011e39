export interface Message {
	id: number;
	conversationId: string;
	/** Null: the service itself says what happened. */
	authorId: string | null;
	body: string;
	sentAt: string;
}

/** As its author's own windows hear it: by the attempt they know which of the letters that wait here has arrived. */
export interface SentMessage extends Message {
	clientId?: string;
}

export interface ConversationEvents {
	'message.sent': SentMessage;
	'message.read': { conversationId: string; readerId: string; upTo: number; at: string };
	/** Someone in the conversation can no longer send, or can again. */
	'conversation.changed': { conversationId: string };
}
