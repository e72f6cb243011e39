import { decodePDFRawStream, PDFContext, PDFRawStream } from 'pdf-lib';
import { Unacceptable } from './verdict.ts';

interface Unfolding {
	buffer: Uint8Array;
	ensureBuffer(requested: number): Uint8Array;
}

const allowance = { left: Infinity, exceeded: false };

/**
 * pdf-lib unfolds a stream until its end, however far that is, and swallows what is thrown meanwhile. The class
 * that its filters share is not exported, so it is reached through one of them: whatever grows, grows here.
 */
const filters = filterPrototype();
const grow = filters.ensureBuffer;
filters.ensureBuffer = function (this: Unfolding, requested) {
	const before = this.buffer.byteLength;
	if (requested - before > allowance.left) {
		allowance.exceeded = true;
		throw new Unacceptable('bloated');
	}
	const buffer = grow.call(this, requested);
	allowance.left -= buffer.byteLength - before;
	return buffer;
};

/** From now on all streams together may unfold to so many bytes. One thread reads one file at a time. */
export function allowUnfolding(bytes: number): void {
	allowance.left = bytes;
	allowance.exceeded = false;
}

/** Throws when more was asked for than was allowed, also where the library kept it quiet. */
export function insistOnAllowance(): void {
	if (allowance.exceeded) throw new Unacceptable('bloated');
}

function filterPrototype(): Unfolding {
	const dict = PDFContext.create().obj({ Filter: 'FlateDecode' });
	const flate: unknown = decodePDFRawStream(PDFRawStream.of(dict, Uint8Array.of(0x78, 0x9c)));
	return Object.getPrototypeOf(Object.getPrototypeOf(flate)) as Unfolding;
}
