import { formatDate } from '#lib/calendar/format.ts';
import { paper } from '#lib/drawing/server/paper.ts';
import { placeLine, placeProse } from '#lib/drawing/server/place.ts';
import type { Sheet } from '#lib/drawing/server/sheet.ts';

export interface Person {
	name: string;
	nameKana: string;
	birthDate: string;
	address: string;
	phone: string;
	licences: readonly string[];
	today: string;
}

const LEFT = 20;
const WIDTH = 170;
const LABEL = 32;
const ROW = 9;

/** A 履歴書 on one page, invented but for the facts of its person. */
export const drawCv = (person: Person): Promise<Uint8Array> =>
	paper(
		{
			title: '履歴書',
			subject: '応募書類の見本',
			author: person.name,
			documentNumber: '',
			issuedAt: `${person.today}T00:00:00+09:00`
		},
		[(sheet) => drawPage(sheet, person)]
	);

function drawPage(sheet: Sheet, person: Person) {
	const { name, nameKana, birthDate, address, phone, licences, today } = person;
	line(sheet, '履歴書', 18, 20, { weight: 'bold', role: 'H1' });
	line(sheet, `${formatDate(today)} 現在`, 20, 9.5, { align: 'right' });
	let y = 34;
	const rows = (pairs: readonly (readonly [string, string])[]) => {
		for (const [label, value] of pairs) y = row(sheet, label, value, y);
		y += 6;
	};
	rows([
		['フリガナ', nameKana],
		['氏名', name],
		['生年月日', formatDate(birthDate)],
		['現住所', address],
		['電話', phone]
	]);
	rows([['年月', '学歴・職歴'], ...careerOf(person)]);
	rows([
		['年月', '免許・資格'],
		...licences.map((licence) => [yearOf(person, 21), licence] as const)
	]);
	const box = { x: LEFT, y: y + 4, w: WIDTH, h: 40 };
	placeProse(sheet, [HOPE], box, { size: 10.5 }, { top: true, role: 'P' });
}

const HOPE =
	'これまでの仕事では、相手の話を最後まで聞くことを大切にしてきました。長く働ける職場で、できることを少しずつ増やしていきたいと考えています。';

const yearOf = ({ birthDate }: Person, age: number) =>
	`${Number(birthDate.slice(0, 4)) + age}年3月`;

const careerOf = (person: Person): readonly (readonly [string, string])[] => [
	[yearOf(person, 18), '東京都立見本高等学校 卒業'],
	[yearOf(person, 18).replace('3月', '4月'), '株式会社見本商店 入社（接客と在庫の管理）'],
	[yearOf(person, 21), '株式会社見本商店 退職（一身上の都合による）']
];

function row(sheet: Sheet, label: string, value: string, y: number): number {
	const pad = 2;
	sheet.frame({ x: LEFT, y, w: LABEL, h: ROW }, 0.5);
	sheet.frame({ x: LEFT + LABEL, y, w: WIDTH - LABEL, h: ROW }, 0.5);
	const cell = (x: number, w: number) => ({ x: x + pad, y, w: w - 2 * pad, h: ROW });
	sheet.within('P', () => {
		placeLine(sheet, label, cell(LEFT, LABEL), { size: 9 }, { role: 'Lbl' });
		placeLine(sheet, value, cell(LEFT + LABEL, WIDTH - LABEL), { size: 10.5 }, { role: 'LBody' });
	});
	return y + ROW;
}

function line(
	sheet: Sheet,
	text: string,
	y: number,
	size: number,
	{ weight, role, align }: { weight?: 'bold'; role?: 'H1'; align?: 'right' }
) {
	const box = { x: LEFT, y, w: WIDTH, h: 12 };
	placeLine(sheet, text, box, { size, weight }, { role: role ?? 'P', align });
}
