/** Somebody without a mailbox is let in again by an office. Never an address. */
interface Recovery {
	seekerId: string;
	number: string;
	name: string;
	at: string;
}

export interface RecoveryEvents {
	/** An officer has seen who the person is; a key is on its way to the new address. */
	'recovery.begun': Recovery;
	/** The key was used: new address, new password, everybody signed out. */
	'recovery.done': Recovery;
}
