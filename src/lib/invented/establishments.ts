import { occupationGroups, type OccupationGroup } from '#lib/occupations/groups.ts';
import { prefectures } from '#lib/places/prefectures.ts';
import type { PostingContent } from '#lib/postings/fields.ts';
import { families, given } from './people.ts';
import type { Random } from './random.ts';
import { crowded, demoPrefectures, type DemoPrefecture, streets, towns } from './towns.ts';
import { beginnings, trades } from './trades.ts';

export interface DemoEstablishment {
	facts: PostingContent['establishment'];
	company: PostingContent['company'];
	contact: Pick<PostingContent['selection'], 'contactPost' | 'contact' | 'contactKana' | 'phone'>;
	group: OccupationGroup;
	prefecture: DemoPrefecture;
	town: string;
	postcode: string;
	street: string;
	officeNumber: string;
	officeName: string;
}

/** One office for each prefecture; invented numbers and names, but for the shape of the numbers. */
export const demoOffices = demoPrefectures.map((prefecture) => ({
	number: `${prefecture}010`,
	name: officeName(prefecture),
	alias: officeName(prefecture).replace('公共職業安定所', '').replace(/^/, 'ハローワーク'),
	postcode: `${towns[prefecture][0]?.[1]}-0000`,
	address: `${prefectures[prefecture]}${towns[prefecture][0]?.[0]}見本町1丁目2番3号`,
	phone: `0${Number(prefecture)}0-000-0100`,
	fax: `0${Number(prefecture)}0-000-0101`
}));

/** Where many people live there is more than one to choose among. */
export const furtherOffices = (['13', '14', '27'] as const).flatMap((prefecture) =>
	towns[prefecture].slice(-2).map(([town, postcode], index) => {
		const place = town.split(/[市区]/)[0] ?? town;
		return {
			number: `${prefecture}0${index + 2}0`,
			name: `${place}見本公共職業安定所`,
			alias: `ハローワーク${place}見本`,
			postcode: `${postcode}-0000`,
			address: `${prefectures[prefecture]}${town}見本町4丁目5番6号`,
			phone: `0${Number(prefecture)}0-000-0${index + 2}00`,
			fax: `0${Number(prefecture)}0-000-0${index + 2}01`
		};
	})
);

function officeName(prefecture: DemoPrefecture) {
	if (prefecture === '13') return '東都公共職業安定所';
	return `${prefectures[prefecture].replace(/[都府県]$/, '')}見本公共職業安定所`;
}

const groups = Object.keys(occupationGroups) as OccupationGroup[];

/** The first 47 lie in one prefecture each, so that every prefecture and every group has postings. */
export function makeEstablishment(index: number, random: Random): DemoEstablishment {
	const prefecture = demoPrefectures[index] ?? random.pick(crowded);
	const group = groups[(index + Math.floor(index / groups.length)) % groups.length] ?? '1';
	const trade = trades[group];
	const [town, area] = random.pick(towns[prefecture]);
	const [form, formKana] = random.pick(trade.forms);
	const [begin, beginKana] = random.pick(beginnings);
	const [word, wordKana] = random.pick(trade.words);
	const street = `${random.pick(streets)}${random.whole(1, 5)}丁目${random.whole(1, 28)}番${random.whole(1, 15)}号`;
	const postcode = `${area}-00${String(random.whole(1, 99)).padStart(2, '0')}`;
	const site = `${prefecture}-${index + 1}.example.jp`;
	return {
		group,
		prefecture,
		town,
		street,
		postcode,
		officeNumber: `${prefecture}010`,
		officeName: officeName(prefecture),
		facts: {
			number: `${prefecture}01-${String(600_000 + (index % 400_000)).padStart(6, '0')}-${Math.floor(index / 400_000)}`,
			name: `${form}${begin}${word}`,
			nameKana: `${formKana} ${beginKana}${wordKana}`,
			postcode,
			address: `${prefectures[prefecture]}${town}${street}`,
			website: random.often(70) ? `https://www.${site}/` : undefined,
			workplaceInfoUrl: random.often(40) ? `https://shokuba.${site}/` : undefined
		},
		company: makeCompany(random.pick(trade.business), random),
		contact: makeContact(prefecture, index, random)
	};
}

function makeCompany(business: string, random: Random): DemoEstablishment['company'] {
	const employees = random.pick([8, 14, 22, 35, 48, 76, 120, 210, 480, 1300]);
	const here = Math.min(employees, random.whole(5, 40));
	const women = random.whole(1, here);
	const [family] = random.pick(families);
	const [first] = random.pick(given);
	const year = random.whole(1, 30);
	return {
		employees,
		employeesHere: here,
		employeesWomen: women,
		employeesPartTime: random.whole(0, here),
		founded: random.often(60)
			? `平成${year === 1 ? '元' : year}年`
			: `昭和${random.whole(22, 63)}年`,
		capital: random.often(80) ? `${random.pick([300, 500, 1000, 3000, 5000])}万円` : undefined,
		union: random.often(15),
		business,
		features: random.often(80)
			? random.pick([
					'職員の定着率が高く、休みも取りやすい職場です。',
					'創業から地元の皆さまに支えられ、堅実に歩んできました。',
					'20代から60代まで、幅広い年代の人が一緒に働いています。',
					'資格を取る費用を会社が負担し、学びを応援しています。'
				])
			: undefined,
		representativeTitle: random.pick(['代表取締役', '理事長', '代表社員', '所長']),
		representative: `${family} ${first}`,
		corporateNumber: undefined,
		rulesFullTime: true,
		rulesPartTime: random.often(80),
		childcareLeave: random.often(60),
		familyCareLeave: random.often(30),
		nursingLeave: random.often(30),
		sales: undefined,
		clients: undefined,
		affiliates: undefined,
		branches: random.often(20) ? '県内3か所' : undefined,
		notes: undefined
	};
}

function makeContact(prefecture: DemoPrefecture, index: number, random: Random) {
	const [family, familyKana] = random.pick(families);
	const [first, firstKana] = random.pick(given);
	return {
		contactPost: random.pick(['総務部', '採用担当', '事務長', '管理部 人事課']),
		contact: `${family} ${first}`,
		contactKana: `${familyKana} ${firstKana}`,
		phone: `0${Number(prefecture)}0-000-${String(1000 + (index % 9000))}`
	};
}
