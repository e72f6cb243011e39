import { addDays, monthEnd } from '#lib/calendar/tokyo.ts';
import { validUntilFor } from '#lib/seekers/rules.ts';
import type { Wishes } from '#lib/seekers/wishes.ts';
import type { Days } from '../days.ts';

interface Cast {
	email: string;
	number: string;
	name: string;
	nameKana: string;
	/** Born so many years before this one, on that day. */
	born: readonly [years: number, monthDay: string];
	/** With its postcode in front. */
	address: string;
	/** Registered so many days ago, or so long ago that validity ends with this month (CLK-2). */
	registered: number | 'ending';
	wish: string;
	licences?: readonly string[];
	/** Hopes that not everybody of the cast shares. */
	wishes?: Partial<Wishes>;
}

/** People with a part in the stories, with names that a careless program would spoil. */
export const seekers = {
	misaki: {
		email: 'seeker@demo.example',
		number: '13010-00012345',
		name: '髙橋 美咲',
		nameKana: 'タカハシ ミサキ',
		born: [27, '05-14'],
		address: '112-0002 東京都文京区小石川1-2-3',
		registered: 28,
		wish: '介護職員',
		licences: ['介護福祉士'],
		wishes: { occupations: ['介護職員', '介護福祉士'], workFrom: 9 * 60, workUntil: 17 * 60 }
	},
	onodera: {
		email: 'onodera@demo.example',
		number: '13010-00030001',
		name: '小野寺 翔',
		nameKana: 'オノデラ ショウ',
		born: [34, '08-02'],
		address: '101-0032 東京都千代田区岩本町2-5-7',
		registered: 20,
		wish: '調理員',
		licences: ['調理師']
	},
	yoshida: {
		email: 'yoshida@demo.example',
		number: '13010-00030002',
		name: '𠮷田 大地',
		nameKana: 'ヨシダ ダイチ',
		born: [25, '01-19'],
		address: '113-0022 東京都文京区千駄木3-11-4',
		registered: 25,
		wish: '介護福祉士',
		licences: ['介護福祉士']
	},
	watanabe: {
		email: 'watanabe@demo.example',
		number: '13010-00030003',
		name: '渡邉 あかり',
		nameKana: 'ワタナベ アカリ',
		born: [41, '11-30'],
		address: '110-0001 東京都台東区谷中2-8-15',
		registered: 27,
		wish: '生活支援員'
	},
	sakiyama: {
		email: 'sakiyama@demo.example',
		number: '13010-00030004',
		name: '﨑山 千尋',
		nameKana: 'サキヤマ チヒロ',
		born: [23, '04-08'],
		address: '112-0001 東京都文京区白山5-1-22',
		registered: 19,
		wish: '介護福祉士',
		licences: ['介護福祉士']
	},
	kondo: {
		email: 'kondo@demo.example',
		number: '13010-00030005',
		name: '近藤 さやか',
		nameKana: 'コンドウ サヤカ',
		born: [38, '02-27'],
		address: '101-0051 東京都千代田区神田神保町1-30',
		registered: 26,
		wish: '生活支援員'
	},
	ishii: {
		email: 'ishii@demo.example',
		number: '13010-00030006',
		name: '石井 隆',
		nameKana: 'イシイ タカシ',
		born: [57, '10-10'],
		address: '116-0013 東京都荒川区西日暮里4-2-9',
		registered: 22,
		wish: '調理員',
		licences: ['調理師']
	},
	otsuka: {
		email: 'otsuka@demo.example',
		number: '13010-00030007',
		name: '大塚 由美',
		nameKana: 'オオツカ ユミ',
		born: [46, '06-21'],
		address: '113-0033 東京都文京区本郷4-9-1',
		registered: 15,
		wish: '生活支援員'
	},
	miyamoto: {
		email: 'miyamoto@demo.example',
		number: '13010-00030008',
		name: '宮本 のぞみ',
		nameKana: 'ミヤモト ノゾミ',
		born: [31, '09-05'],
		address: '114-0014 東京都北区田端3-14-8',
		registered: 28,
		wish: '調理員'
	},
	okamoto: {
		email: 'okamoto@demo.example',
		number: '13010-00030009',
		name: '岡本 圭',
		nameKana: 'オカモト ケイ',
		born: [29, '12-12'],
		address: '162-0041 東京都新宿区早稲田鶴巻町521',
		registered: 24,
		wish: '送迎ドライバー'
	},
	mori: {
		email: 'mori@demo.example',
		number: '13010-00030010',
		name: '森 由紀子',
		nameKana: 'モリ ユキコ',
		born: [52, '03-03'],
		address: '113-0031 東京都文京区根津1-16-3',
		registered: 21,
		wish: '介護助手'
	},
	igarashi: {
		email: 'igarashi@demo.example',
		number: '13010-00030011',
		name: '五十嵐 蓮',
		nameKana: 'イガラシ レン',
		born: [22, '07-25'],
		address: '170-0002 東京都豊島区巣鴨3-7-10',
		registered: 12,
		wish: '福祉用具の相談員'
	},
	teshigawara: {
		email: 'teshigawara@demo.example',
		number: '13010-00030012',
		name: '勅使河原 文子',
		nameKana: 'テシガワラ フミコ',
		born: [59, '01-06'],
		address: '112-0015 東京都文京区目白台2-12-5',
		registered: 27,
		wish: '訪問介護員',
		licences: ['介護職員初任者研修']
	},
	saito: {
		email: 'saito@demo.example',
		number: '13010-00030013',
		name: '齋藤 浩二',
		nameKana: 'サイトウ コウジ',
		born: [49, '10-28'],
		address: '112-0011 東京都文京区千石2-7-13',
		registered: 'ending',
		wish: '介護職員'
	},
	nguyen: {
		email: 'nguyen@demo.example',
		number: '13010-00030014',
		name: 'グエン ティ・ラン',
		nameKana: 'グエン ティラン',
		born: [28, '03-17'],
		address: '112-0014 東京都文京区関口1-20-6',
		registered: 'ending',
		wish: '介護職員'
	},
	higa: {
		email: 'higa@demo.example',
		number: '13010-00030015',
		name: '比嘉 幸子',
		nameKana: 'ヒガ サチコ',
		born: [61, '12-01'],
		address: '113-0034 東京都文京区湯島2-4-11',
		registered: 'ending',
		wish: '介護助手'
	}
} as const satisfies Record<string, Cast>;

export type SeekerKey = keyof typeof seekers;

/** What is stored of someone of the cast; all are registered at the office of the demo. */
export function registrationOf(key: SeekerKey, days: Days) {
	const { email, born, registered, wish, licences = [], wishes, ...person }: Cast = seekers[key];
	const registeredOn =
		registered === 'ending' ? addDays(monthEnd(days.today, -2), -9) : days.day(-registered);
	const [postcode = '', address = ''] = person.address.split(' ');
	return {
		email,
		seeker: {
			...person,
			birthDate: `${Number(days.today.slice(0, 4)) - born[0]}-${born[1]}`,
			postcode,
			address,
			phone: `090-0000-${person.number.slice(-4)}`,
			phoneToEmployers: true,
			registrationClass: 'office' as const,
			registeredOn,
			validUntil: validUntilFor(registeredOn),
			wishes: { ...usualWishes(wish, licences), ...wishes }
		}
	};
}

const usualWishes = (wish: string, licences: readonly string[]): Wishes => ({
	occupations: [wish],
	occupationGroups: wish === '調理員' ? [4] : [5],
	prefectures: ['13'],
	towns: ['千代田区', '文京区'],
	kinds: ['full'],
	monthlyWageFrom: 200_000,
	hourlyWageFrom: null,
	workFrom: 8 * 60,
	workUntil: 18 * 60,
	weekendsOff: false,
	licences: [...licences],
	drives: false
});
