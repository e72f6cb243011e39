/** The eras that living people write, each with its letter, the year before its first and its last full or begun year. */
const eras = [
	{ names: ['明治', '明', 'm'], before: 1867, last: 45 },
	{ names: ['大正', '大', 't'], before: 1911, last: 15 },
	{ names: ['昭和', '昭', 's'], before: 1925, last: 64 },
	{ names: ['平成', '平', 'h'], before: 1988, last: 31 },
	{ names: ['令和', '令', 'r'], before: 2018, last: 99 }
];

/** 平成11, Ｈ１１年, 昭和６４, 令和元年 as a western year; undefined when no era is named or it had no such year. */
export function readEraYear(text: string): number | undefined {
	const typed = text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
	const found = /^(\D{1,2}?)\.?(元|\d{1,2})年?$/.exec(typed);
	const era = eras.find(({ names }) => names.includes(found?.[1] ?? ''));
	const year = found?.[2] === '元' ? 1 : Number(found?.[2]);
	return era && year >= 1 && year <= era.last ? era.before + year : undefined;
}

/** 1989 as 昭和64年・平成元年; empty for what is no year of these eras, and for a year that is named by its era already. */
export const inEras = (text: string): string => {
	const year = Number(text.normalize('NFKC').trim());
	return eras
		.filter(({ before, last }) => year > before && year <= before + last)
		.map(({ names, before }) => `${names[0]}${year - before === 1 ? '元' : year - before}年`)
		.join('・');
};

/** A year as people type it, in western counting or in an era's: four digits, or the text as it is. */
export const westernYear = (text: string): string => {
	const typed = text.normalize('NFKC').trim();
	return String(readEraYear(typed) ?? typed.replace(/^(?:西暦)?(\d{4})年$/, '$1'));
};
