/**
 * A database of yesterday knows nothing of what ended today: a session that its person closed, a key that was
 * spent, a device that was forgotten. None of them may open an account again.
 */
export const endedByRestore = [
	'delete from sessions',
	'delete from account_keys',
	'delete from passkey_challenges',
	'delete from remembered_devices'
];
