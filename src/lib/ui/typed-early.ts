import { isBox, isTouched, tell, type Control } from './controls.ts';

/** What somebody did to a field before the page's scripts began. */
export interface Early {
	control: Control;
	/** What the page came with. */
	began: string;
	value: string;
	checked: boolean;
}

/**
 * A page can be written on before its scripts have come; on an old phone that takes seconds. Noted just
 * before they take over, because what the server had said is then put into fields again.
 */
export const typedEarly = (): Early[] =>
	[...document.querySelectorAll<Control>('input, textarea, select')]
		.filter((control) => isTouched(control) && !isLeftRadio(control))
		.map((control) => ({
			control,
			began: 'defaultValue' in control ? control.defaultValue : '',
			value: control.value,
			checked: isBox(control) && control.checked
		}));

/** Of a group the one that was chosen says it all. */
const isLeftRadio = (control: Control) =>
	control.type === 'radio' && isBox(control) && !control.checked;

/** Does it all once more, as if it were done now: the page counts it, keeps it, saves it. */
export function doAgain(early: Early[]) {
	const here = early.filter(({ control }) => control.isConnected);
	for (const one of here) restore(one);
	for (const { control } of here) tell(control);
}

/** A text that stands already is left alone: an input method may be in the middle of a word. */
function restore({ control, began, value, checked }: Early) {
	if (isBox(control)) control.checked = checked;
	else if (control.type !== 'file' && control.value !== value)
		control.value = isKept(control, began) ? after(control.value, value, began) : value;
}

/** Has the page meanwhile brought back a text of its own, which was never sent? */
const isKept = (control: Control, began: string) =>
	control instanceof HTMLTextAreaElement && control.value !== began && control.value !== '';

const after = (kept: string, value: string, began: string) =>
	`${kept}\n${value.startsWith(began) ? value.slice(began.length) : value}`;
