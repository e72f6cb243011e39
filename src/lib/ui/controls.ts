export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export const isBox = (control: Control): control is HTMLInputElement =>
	control.type === 'checkbox' || control.type === 'radio';

/** Does something else stand in it than the page came with? */
export function isTouched(control: Control): boolean {
	if (isBox(control)) return control.checked !== control.defaultChecked;
	if (control instanceof HTMLSelectElement)
		return control.selectedIndex !== defaultIndex([...control.options]);
	if (control instanceof HTMLInputElement && control.files) return control.files.length > 0;
	return control.value !== control.defaultValue;
}

/** Of a list in which nothing is chosen a browser shows the first line. */
const defaultIndex = (options: HTMLOptionElement[]) =>
	Math.max(
		0,
		options.findLastIndex((option) => option.defaultSelected)
	);

/** As if a person had just done to it what has been done. */
export function tell(control: Control) {
	control.dispatchEvent(new Event('input', { bubbles: true }));
	// Of a text that is still being written the browser says it by itself, once the person leaves it.
	if (isBox(control) || control !== document.activeElement || control.type === 'select-one')
		control.dispatchEvent(new Event('change', { bubbles: true }));
}
