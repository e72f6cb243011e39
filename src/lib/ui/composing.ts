/** What browsers call a key that an input method has taken. */
const TAKEN = 229;

/**
 * Is the key the input method's own? Safari ends the composition before it tells of the Enter that ended it: only the
 * old number still says whose it was.
 */
export const isComposing = (event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean =>
	event.isComposing || event.keyCode === TAKEN;
