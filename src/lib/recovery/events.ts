/** Somebody without a mailbox is let in again by an office. Never an address. */
interface Recovery {
	seekerId: string;
	number: string;
	name: string;
	at: string;
}

export interface RecoveryEvents {
	/** An officer has begun; a key is on its way to the new address, or `held`: it waits for somebody else. */
	'recovery.begun': Recovery & { held: boolean };
	/** A second officer lets a held one go on. */
	'recovery.released': Recovery;
	/** An officer has called a held one off. */
	'recovery.declined': Recovery;
	/** The key was used: new address, new password, everybody signed out. */
	'recovery.done': Recovery;
}
