/** A proxy reads 4 kB of an answer's header section unless it is told otherwise: nginx answers 502 beyond. */
export const HEADER_BYTES = 3000;

/** The size of an answer's header section, as it went over the line. */
export const headerBytes = (headers: { name: string; value: string }[]) =>
	headers
		.map(({ name, value }) => `${name}: ${value}\r\n`.length)
		.reduce((sum, line) => sum + line, 0);
