/** The parts of the S3 server for tests that we use; it brings no types of its own. */
declare module '@20minutes/s3rver' {
	export default class S3rver {
		constructor(options: {
			port: number;
			address: string;
			silent: boolean;
			allowMismatchedSignatures: boolean;
			directory: string;
			allowMismatchedSignatures?: boolean;
			configureBuckets: { name: string; configs: string[] }[];
		});
		run(): Promise<{ port: number }>;
		close(): Promise<void>;
	}
}
