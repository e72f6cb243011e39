/** As far as it is used: the package has no types of its own. */
declare module 'subset-font' {
	export default function subsetFont(
		font: Buffer,
		text: string,
		options: {
			targetFormat: 'woff2';
			noLayoutClosure: boolean;
			keepFeatures: string[];
			noHinting: boolean;
		}
	): Promise<Buffer>;
}
