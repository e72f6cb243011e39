/** A PDF opened in the browser under a readable name; it may be stored nowhere on the way. */
export const pdf = (bytes: Uint8Array, name: string) =>
	new Response(Buffer.from(bytes), {
		headers: {
			'content-type': 'application/pdf',
			'content-length': String(bytes.length),
			'content-disposition': `inline; filename="${name}"`
		}
	});
