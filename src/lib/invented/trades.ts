import type { OccupationGroup } from '#lib/occupations/groups.ts';

/** What companies of each group of occupations are called, do and give. */
export interface Trade {
	forms: readonly (readonly [string, string])[];
	/** The end of the name, and how it is read. */
	words: readonly (readonly [string, string])[];
	industry: string;
	business: readonly string[];
}

const company = ['株式会社', 'カブシキガイシャ'] as const;
const limited = ['有限会社', 'ユウゲンガイシャ'] as const;
const partners = ['合同会社', 'ゴウドウガイシャ'] as const;
const welfare = ['社会福祉法人', 'シャカイフクシホウジン'] as const;
const medical = ['医療法人', 'イリョウホウジン'] as const;
const school = ['学校法人', 'ガッコウホウジン'] as const;
const farmers = ['農事組合法人', 'ノウジクミアイホウジン'] as const;

export const trades: Record<OccupationGroup, Trade> = {
	'1': {
		forms: [company, partners],
		words: [
			['オフィスサポート', 'オフィスサポート'],
			['総合会計事務所', 'ソウゴウカイケイジムショ'],
			['物産', 'ブッサン']
		],
		industry: 'その他の事業サービス業',
		business: [
			'中小企業の経理・給与計算の代行、事務用品の販売',
			'地域の企業の総務と受付を引き受けています'
		]
	},
	'2': {
		forms: [company],
		words: [
			['商事', 'ショウジ'],
			['ハウジング', 'ハウジング'],
			['電機販売', 'デンキハンバイ']
		],
		industry: '各種商品卸売業',
		business: ['住宅設備と事務機器の卸売と保守', '法人向けの省エネ設備の提案と販売']
	},
	'3': {
		forms: [company, limited],
		words: [
			['マート', 'マート'],
			['書店', 'ショテン'],
			['青果', 'セイカ']
		],
		industry: '各種食料品小売業',
		business: ['地元の食材をあつかうスーパー5店舗の運営', '文具と書籍の専門店の運営']
	},
	'4': {
		forms: [company, limited],
		words: [
			['食堂', 'ショクドウ'],
			['リゾート', 'リゾート'],
			['ヘアサロン', 'ヘアサロン']
		],
		industry: '飲食店',
		business: ['和食店と社員食堂の運営', '温泉旅館と日帰り入浴施設の運営']
	},
	'5': {
		forms: [welfare, company],
		words: [
			['の里', 'ノサト'],
			['ケアサービス', 'ケアサービス'],
			['会', 'カイ']
		],
		industry: '老人福祉・介護事業',
		business: [
			'特別養護老人ホーム、通所介護、訪問介護の運営',
			'認知症対応型グループホーム4か所の運営'
		]
	},
	'6': {
		forms: [school, welfare],
		words: [
			['保育園', 'ホイクエン'],
			['学園', 'ガクエン'],
			['こども園', 'コドモエン']
		],
		industry: '児童福祉事業',
		business: ['認可保育園3園と学童保育の運営', '幼保連携型認定こども園の運営']
	},
	'7': {
		forms: [medical],
		words: [
			['クリニック', 'クリニック'],
			['記念病院', 'キネンビョウイン'],
			['薬局', 'ヤッキョク']
		],
		industry: '病院',
		business: ['内科・整形外科の診療と訪問看護', '120床の地域病院と健診センターの運営']
	},
	'8': {
		forms: [company, limited],
		words: [
			['製作所', 'セイサクショ'],
			['精工', 'セイコウ'],
			['印刷', 'インサツ']
		],
		industry: '金属製品製造業',
		business: ['自動車と産業機械の精密部品の加工', 'パンフレットや包装箱の印刷と加工']
	},
	'9': {
		forms: [company],
		words: [
			['システムズ', 'システムズ'],
			['設計', 'セッケイ'],
			['ソフト', 'ソフト']
		],
		industry: '情報サービス業',
		business: ['自治体と医療機関向けのシステムの開発と保守', '公共建築と住宅の設計、工事監理']
	},
	'10': {
		forms: [company, limited],
		words: [
			['建設', 'ケンセツ'],
			['工務店', 'コウムテン'],
			['電工', 'デンコウ']
		],
		industry: '総合工事業',
		business: ['道路と河川の土木工事、公共施設の改修', '木造住宅の新築とリフォーム']
	},
	'11': {
		forms: [company],
		words: [
			['警備保障', 'ケイビホショウ'],
			['ビルサービス', 'ビルサービス'],
			['設備管理', 'セツビカンリ']
		],
		industry: '警備業',
		business: ['施設警備と交通誘導警備', 'オフィスビルと病院の設備の運転、点検']
	},
	'12': {
		forms: [company],
		words: [
			['運輸', 'ウンユ'],
			['交通', 'コウツウ'],
			['急便', 'キュウビン']
		],
		industry: '一般貨物自動車運送業',
		business: ['食品と日用品の輸送、倉庫の運営', '路線バスと送迎バスの運行']
	},
	'13': {
		forms: [company, partners],
		words: [
			['クリーン', 'クリーン'],
			['ロジスティクス', 'ロジスティクス'],
			['パック', 'パック']
		],
		industry: '建物サービス業',
		business: ['病院と商業施設の清掃', '通販商品の保管、包装、発送']
	},
	'14': {
		forms: [farmers, company],
		words: [
			['農園', 'ノウエン'],
			['牧場', 'ボクジョウ'],
			['水産', 'スイサン']
		],
		industry: '農業',
		business: ['いちごとトマトの施設栽培と直売', '乳牛120頭の飼育と乳製品の製造']
	}
};

/** Invented beginnings of names, and how they are read. */
export const beginnings: readonly (readonly [string, string])[] = [
	['ひなた', 'ヒナタ'],
	['みどり', 'ミドリ'],
	['あおば', 'アオバ'],
	['つばめ', 'ツバメ'],
	['はるかぜ', 'ハルカゼ'],
	['こもれび', 'コモレビ'],
	['わかば', 'ワカバ'],
	['さざなみ', 'サザナミ'],
	['みなも', 'ミナモ'],
	['あさひ', 'アサヒ'],
	['ほしぞら', 'ホシゾラ'],
	['やまびこ', 'ヤマビコ'],
	['しおかぜ', 'シオカゼ'],
	['大樹', 'タイジュ'],
	['北斗', 'ホクト'],
	['三栄', 'サンエイ'],
	['ゆうなぎ', 'ユウナギ'],
	['すみれ', 'スミレ'],
	['はらっぱ', 'ハラッパ'],
	['白鷺', 'シラサギ'],
	['みずうみ', 'ミズウミ'],
	['千歳', 'チトセ'],
	['あかつき', 'アカツキ'],
	['髙柳', 'タカヤナギ'],
	['渡邉', 'ワタナベ']
];
