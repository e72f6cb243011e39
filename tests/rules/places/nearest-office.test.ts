import { expect, test } from 'vitest';
import { furtherOffices } from '#lib/invented/establishments.ts';
import { nearestFirst } from '#lib/offices/nearest.ts';
import { townCodeOf } from '#lib/places/towns.ts';

const office = (number: string, address: string) => ({ number, address });
const [iidabashi, hachioji, machida, ikebukuro] = [
	office('13010', '東京都文京区後楽1-9-20'),
	office('13090', '東京都八王子市子安町1-13-1'),
	office('13150', '東京都町田市森野2-28-14'),
	office('13040', '東京都豊島区東池袋3-5-13')
] as const;
const yokohama = office('14010', '神奈川県横浜市中区北仲通5-57');
const all = [yokohama, machida, ikebukuro, hachioji, iidabashi];
const numbers = (address: string) => nearestFirst(all, address).map(({ number }) => number);

test('of the offices of a prefecture the one in the same town comes first, then those fewer borders away', () => {
	expect(numbers('東京都八王子市元本郷町3-24-1').slice(0, 2)).toEqual(['13090', '13150']);
	expect(numbers('東京都町田市原町田1-1')[0]).toBe('13150');
	expect(numbers('東京都文京区小石川1-2-3').slice(0, 2)).toEqual(['13010', '13040']);
});

test('offices of other prefectures are offered only where the own has none', () => {
	expect(numbers('東京都町田市原町田1-1')).not.toContain('14010');
	expect(numbers('千葉県市川市八幡1-1').toSorted()).toEqual(all.map((o) => o.number).toSorted());
	expect(numbers('千葉県市川市八幡1-1').at(-1)).not.toBe('13010');
});

test('a town that nobody knows, or an island, leaves them in the order of their numbers', () => {
	expect(numbers('東京都見本市1-1')).toEqual(['13010', '13040', '13090', '13150']);
	expect(numbers('東京都大島町元町1-1-14')).toEqual(['13010', '13040', '13090', '13150']);
	expect(numbers('パリ市')).toEqual([]);
});

test('a designated city is near by any of its wards', () => {
	const sendai = [
		office('04020', '宮城県石巻市泉町4-1-18'),
		office('04010', '宮城県仙台市宮城野区')
	];
	expect(nearestFirst(sendai, '宮城県仙台市1-1')[0]?.number).toBe('04010');
});

test('every further office of the demo stands in a town that is known', () => {
	for (const { number, address } of furtherOffices)
		expect(
			townCodeOf(number.slice(0, 2), address.replace(/^.+?[都府県]/, '')),
			address
		).toBeDefined();
});
