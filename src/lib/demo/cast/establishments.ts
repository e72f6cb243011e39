import type { PostingContent } from '#lib/postings/fields.ts';
import { sampleEstablishment } from '#lib/invented/sample.ts';

export interface Cast {
	facts: PostingContent['establishment'];
	phone: string;
	/** 事業内容, where it is not that of the leaflet's employer. */
	business?: string;
	/** Who signs in; the first one speaks for the establishment. */
	logins: readonly { email: string; name: string; department: string }[];
}

const site = (name: string) => `https://${name}.example.jp/`;

/** Establishments with a part in the stories. */
export const establishments = {
	care: {
		facts: sampleEstablishment,
		phone: '03-0000-1234',
		logins: [
			{ email: 'employer@demo.example', name: '渡邉 誠', department: '人事課' },
			{ email: 'colleague@demo.example', name: '德永 健', department: '人事課' }
		]
	},
	tsubame: {
		facts: {
			number: '1301-620001-1',
			name: '社会福祉法人つばめの里',
			nameKana: 'シャカイフクシホウジン ツバメノサト',
			postcode: '112-0002',
			address: '東京都文京区小石川4丁目8番2号',
			website: site('tsubame')
		},
		phone: '03-0000-2101',
		business: 'デイサービス、訪問介護、居宅介護支援',
		logins: [{ email: 'tsubame@demo.example', name: '石黒 由美', department: '総務係' }]
	},
	minamo: {
		facts: {
			number: '1301-620002-2',
			name: '合同会社みなも',
			nameKana: 'ゴウドウガイシャ ミナモ',
			postcode: '101-0047',
			address: '東京都千代田区内神田2丁目6番9号'
		},
		phone: '03-0000-2102',
		business: '就労継続支援(障害のある方が働く工房)の運営',
		logins: [{ email: 'minamo@demo.example', name: '原田 直樹', department: '代表社員' }]
	},
	wakaba: {
		facts: {
			number: '1301-620003-3',
			name: '医療法人若葉会',
			nameKana: 'イリョウホウジン ワカバカイ',
			postcode: '113-0021',
			address: '東京都文京区本駒込1丁目5番12号',
			website: site('wakaba')
		},
		phone: '03-0000-2103',
		business: '病院(療養病床60床)と訪問看護ステーションの運営',
		logins: [{ email: 'wakaba@demo.example', name: '若林 正子', department: '事務長' }]
	},
	harukaze: {
		facts: {
			number: '1301-620004-4',
			name: 'はるかぜ福祉サービス株式会社',
			nameKana: 'ハルカゼフクシサービス カブシキガイシャ',
			postcode: '110-0015',
			address: '東京都台東区東上野3丁目10番4号',
			website: site('harukaze'),
			workplaceInfoUrl: 'https://shokuba.example.jp/1301-620004-4'
		},
		phone: '03-0000-2104',
		business: '福祉用具の貸与と販売、デイサービス',
		logins: [{ email: 'harukaze@demo.example', name: '春日 亮', department: '採用担当' }]
	},
	yunagi: {
		facts: {
			number: '1301-620005-5',
			name: '社会福祉法人ゆうなぎ会',
			nameKana: 'シャカイフクシホウジン ユウナギカイ',
			postcode: '112-0012',
			address: '東京都文京区大塚5丁目3番17号',
			website: site('yunagi')
		},
		phone: '03-0000-2105',
		business: '特別養護老人ホームとグループホームの運営',
		logins: [{ email: 'yunagi@demo.example', name: '濵田 香織', department: '法人本部' }]
	},
	komorebi: {
		facts: {
			number: '1301-620006-6',
			name: '特定非営利活動法人こもれび',
			nameKana: 'トクテイヒエイリカツドウホウジン コモレビ',
			postcode: '112-0006',
			address: '東京都文京区小日向2丁目14番6号'
		},
		phone: '03-0000-2106',
		business: '訪問介護、家事と外出のお手伝い',
		logins: [{ email: 'komorebi@demo.example', name: '小暮 文子', department: '事務局' }]
	}
} as const satisfies Record<string, Cast>;

export type EstablishmentKey = keyof typeof establishments;
export const castOf: Record<EstablishmentKey, Cast> = establishments;
