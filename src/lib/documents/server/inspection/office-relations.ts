import type { Refusal } from '../../refusals.ts';
import type { Element } from './office-xml.ts';

const macros = new Set(['vbaproject', 'wordvbadata', 'xlmacrosheet', 'xlintlmacrosheet']);

/** Why the relation of a part to another forbids the file: it brings macros, or something fetched from elsewhere. */
export function refusalOfRelation({ name, attributes }: Element): Refusal | undefined {
	if (name !== 'relationship') return undefined;
	const kinds = (attributes.type ?? '').toLowerCase().split('/');
	if (kinds.some((kind) => macros.has(kind))) return 'macros';
	// A link waits until it is pressed; templates, frames, objects and pictures are fetched on opening.
	if (kinds.at(-1) === 'hyperlink') return undefined;
	return isElsewhere(attributes.target ?? '') ? 'remote' : undefined;
}

/** On the net or another computer. What lies on the writer's own disk (Word names its Normal.dotm so) is found nowhere. */
function isElsewhere(target: string): boolean {
	const place = unescaped(target).trim().replaceAll('\\', '/');
	const file = /^file:(.*)$/is.exec(place)?.[1];
	const path = file?.replace(/^\/\/\/(?=[^/])/, '/').replace(/^\/+(?=[a-z]:)/i, '') ?? place;
	if (/^[a-z]:\//i.test(path)) return false;
	return path.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(path);
}

function unescaped(target: string): string {
	try {
		return decodeURIComponent(target);
	} catch {
		return target;
	}
}
