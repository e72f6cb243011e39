import { narrow } from './narrow.ts';

/** Dots where no standard has them are in old addresses of telephone companies, which receive mail all the same. */
const LOCAL = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}$/;
const LABEL = '[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?';
const DOMAIN = new RegExp(`^(?:${LABEL}\\.)+(?!\\d+$)${LABEL}$`, 'i');

/**
 * A mail address as it is kept: in half width, without what nobody sees, the name of the host in its ASCII form
 * (日本語.jp is xn--wgv71a119e.jp). Undefined when no mail could go there.
 */
export function readMailAddress(text: string): string | undefined {
	const typed = narrow(text).replace(/[‘’]/g, "'");
	const at = typed.lastIndexOf('@');
	const [local, domain] = [typed.slice(0, at), asciiDomain(typed.slice(at + 1))];
	return at > 0 && LOCAL.test(local) && DOMAIN.test(domain) ? `${local}@${domain}` : undefined;
}

/** Browser and server know the rules of such names behind `URL`. */
function asciiDomain(domain: string): string {
	if (!/[^\0-\x7f]/.test(domain)) return domain;
	// 。 is read as a dot there; whatever would end a host's name is none of a domain.
	if (/[/?#\\:@\s]/.test(domain)) return '';
	try {
		return new URL(`https://${domain}`).hostname;
	} catch {
		return '';
	}
}
