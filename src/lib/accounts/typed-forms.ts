import { isBox, isTouched, type Control } from '#lib/ui/controls.ts';

const isSecret = ({ type, name }: Control) =>
	['password', 'file', 'hidden', 'submit', 'button'].includes(type) || /password/i.test(name);

const controls = (): Control[] =>
	[
		...document.querySelectorAll<Control>('main form[method="post" i] :is(input, textarea, select)')
	].filter((control) => control.name !== '' && !control.disabled && !isSecret(control));

/** What is written in the forms of this page and has not been sent; undefined when nothing is. */
export function typedForms(): FormData | undefined {
	const all = controls();
	if (!all.some((control) => isTouched(control) && !isEmptied(control))) return undefined;
	const forms = new FormData();
	for (const control of all) if (isGiven(control)) forms.append(control.name, control.value);
	return forms;
}

const isEmptied = (control: Control) => !isBox(control) && control.value.trim() === '';

const isGiven = (control: Control) => !isBox(control) || control.checked;

/** Puts back what was written before the session ended, as if it were typed anew. */
export function putBack(values: Record<string, string | string[]>) {
	for (const control of controls()) {
		const given = values[control.name];
		if (given === undefined && !isBox(control)) continue;
		const texts = [given ?? []].flat();
		if (isBox(control)) tick(control, texts.includes(control.value));
		else if (texts[0] !== undefined && control.value !== texts[0]) {
			control.value = texts[0];
			control.dispatchEvent(new Event('input', { bubbles: true }));
			control.dispatchEvent(new Event('change', { bubbles: true }));
		}
	}
}

const tick = (box: HTMLInputElement, wanted: boolean) => {
	if (box.checked !== wanted) box.click();
};
