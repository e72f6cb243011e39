/** The address of a page, and its QR code as one path over `side` modules. */
export interface Carried {
	address: string;
	side: number;
	path: string;
}
