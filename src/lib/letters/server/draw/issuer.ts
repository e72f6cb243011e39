import type { OfficeFacts } from '../../facts.ts';
import { placeName, placeProse } from '#lib/drawing/server/place.ts';
import type { Sheet } from '#lib/drawing/server/sheet.ts';
import { lineByLine, theirs, whole } from '#lib/drawing/server/wording.ts';

/** The issuing office, from `y` down in the right half of the page. */
export function drawIssuer(sheet: Sheet, office: OfficeFacts, y: number) {
	const box = (top: number, h: number) => ({ x: 112, y: y + top, w: 84, h });
	const small = { size: 9, min: 8, lead: 1.25, atBlanks: true };
	const p = { role: 'P' } as const;
	placeName(sheet, theirs(office.name), box(0, 6), { size: 12.5, min: 9 }, p);
	const alias = [office.alias, '（公印省略）'].filter(Boolean).join('　');
	placeName(sheet, theirs(alias), box(6, 4.6), { size: 9, min: 8 }, p);
	placeProse(sheet, theirs(office.address), box(10.6, 7.2), small, { ...p, top: true });
	const reach = [telephones(office), ...officer(office)].map((text) => theirs(text));
	placeProse(sheet, lineByLine(...reach), box(18, 7.6), small, { ...p, top: true });
}

/** 電話 and FAX; a label goes with its number, and both are missing together. */
export const telephones = ({ tel, fax }: { tel: string | null; fax: string | null }) =>
	[tel && `電話 ${tel}`, fax && `FAX ${fax}`]
		.filter((part) => part !== null)
		.map(whole)
		.join('　');

const officer = ({ officer }: OfficeFacts) =>
	officer ? [`${whole(`担当 ${officer.department}`)}　${officer.familyName}`] : [];
