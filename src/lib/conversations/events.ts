export interface Message {
	id: number;
	conversationId: string;
	/** Null: the service itself says what happened. */
	authorId: string | null;
	clientId: string;
	body: string;
	sentAt: string;
}

export interface ConversationEvents {
	'message.sent': Message;
	'message.read': { conversationId: string; readerId: string; upTo: number; at: string };
	/** Someone in the conversation can no longer send, or can again. */
	'conversation.changed': { conversationId: string };
}
