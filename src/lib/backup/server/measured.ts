import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const NEWLINE = 10;

/** Passes bytes on as they are, and tells their checksum, their number and their lines once they have ended. */
export function measuring() {
	const hash = createHash('sha256');
	const seen = { bytes: 0, lines: 0 };
	const stream = new Transform({
		transform(chunk: Buffer, _, done) {
			hash.update(chunk);
			seen.bytes += chunk.length;
			for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1))
				seen.lines++;
			done(null, chunk);
		}
	});
	return { stream, done: () => ({ ...seen, sha256: hash.digest('hex') }) };
}

/** The same of a file that lies there. */
export async function measure(file: string) {
	const measured = measuring();
	await pipeline(createReadStream(file), measured.stream.resume());
	return measured.done();
}
