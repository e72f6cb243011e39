import type { OccupationGroup } from '#lib/occupations/groups.ts';
import type { PostingContent } from '#lib/postings/fields.ts';

type Demand = PostingContent['requirements']['licences'][number]['demand'];

export interface Occupation {
	title: string;
	/** A month's basic pay in thousands of yen, lower and upper, in the country's middle. */
	pay: readonly [number, number];
	duties: readonly string[];
	licences?: readonly (readonly [string, Demand])[];
	drives?: PostingContent['requirements']['driving'];
	/** Where the work follows a roster rather than the clock. */
	roster?: true;
	pc?: string;
	allowance?: string;
}

const teaching = '入社後2週間は先輩職員が同行します。';
const team = '分からないことは、いつでも聞ける体制です。';

/** Occupations of each of the 14 groups with what people do in them. */
export const occupations: Record<OccupationGroup, readonly Occupation[]> = {
	'1': [
		{
			title: '一般事務',
			pay: [180, 230],
			pc: 'ワード・エクセルの基本操作',
			duties: [
				'電話と来客の応対、郵便物の受け渡しを行います。',
				'見積書・請求書の作成と入力を担当します。',
				'備品の発注と在庫の管理もお願いします。',
				team
			]
		},
		{
			title: '経理事務',
			pay: [200, 270],
			pc: 'エクセルでの集計',
			licences: [['日商簿記2級', 'preferred']],
			allowance: '資格手当',
			duties: [
				'仕訳の入力、経費の精算、月次決算の補助を行います。',
				'給与計算と年末調整の書類を整えます。',
				'会計ソフトを使います。',
				team
			]
		},
		{
			title: '総務・人事職員',
			pay: [220, 300],
			pc: 'エクセル・パワーポイント',
			duties: [
				'社会保険の手続き、入退社の書類の作成を行います。',
				'社内行事の準備と社内規程の整理を担当します。',
				'採用の説明会にも参加します。'
			]
		},
		{
			title: '営業事務',
			pay: [185, 240],
			pc: 'エクセルの表計算',
			duties: [
				'受注の入力、納期の確認、出荷の手配を行います。',
				'営業担当者の資料づくりを手伝います。',
				'取引先からの電話に応対します。'
			]
		}
	],
	'2': [
		{
			title: 'ルート営業',
			pay: [215, 300],
			drives: 'required',
			allowance: '営業手当',
			duties: [
				'決まった取引先を1日5～8件訪問し、注文をうかがいます。',
				'新しい商品の案内と見積書の作成を行います。',
				'社用車（AT車）を使います。',
				teaching
			]
		},
		{
			title: '住宅リフォームの提案営業',
			pay: [220, 330],
			drives: 'required',
			allowance: '営業手当',
			duties: [
				'お問い合わせのあったお客様を訪ね、工事の内容を提案します。',
				'現場の下見、見積もり、工事中の連絡を担当します。',
				'飛び込みの営業はありません。'
			]
		},
		{
			title: '法人向け企画営業',
			pay: [230, 350],
			pc: 'パワーポイントでの資料作成',
			duties: [
				'企業や学校に、事務機器と通信サービスを提案します。',
				'契約後の定期訪問と保守の手配を行います。',
				team
			]
		}
	],
	'3': [
		{
			title: '食品スーパーの販売員',
			pay: [178, 225],
			roster: true,
			duties: [
				'青果の品出し、値付け、売場づくりを行います。',
				'忙しい時間はレジも担当します。',
				team
			]
		},
		{
			title: '書店・文具の販売員',
			pay: [175, 215],
			roster: true,
			duties: [
				'商品の陳列、在庫の確認、レジを担当します。',
				'お客様からの問い合わせに答え、取り寄せを手配します。',
				'ポップ作りなど、得意なことを生かせます。'
			]
		},
		{
			title: '家電の販売・接客',
			pay: [190, 260],
			roster: true,
			duties: [
				'お客様の希望を聞き、商品の違いを説明します。',
				'配送と工事の手配を行います。',
				teaching
			]
		},
		{
			title: '店長候補（小売）',
			pay: [230, 310],
			roster: true,
			allowance: '役職手当',
			duties: [
				'売場の計画、仕入れ、スタッフのシフト作成を行います。',
				'はじめの半年は現場で商品を覚えます。'
			]
		}
	],
	'4': [
		{
			title: '調理員',
			pay: [185, 245],
			roster: true,
			licences: [['調理師', 'preferred']],
			allowance: '資格手当',
			duties: [
				'社員食堂で1日200食ほどの調理と盛り付けを行います。',
				'献立は栄養士が立てます。',
				'食器の洗浄と厨房の清掃もお願いします。'
			]
		},
		{
			title: 'ホールスタッフ（和食）',
			pay: [182, 230],
			roster: true,
			duties: [
				'お席への案内、注文、配膳を行います。',
				'予約の電話の応対、レジも担当します。',
				teaching
			]
		},
		{
			title: '旅館のフロント係',
			pay: [190, 250],
			roster: true,
			duties: [
				'チェックインとチェックアウト、館内の案内を行います。',
				'予約の管理と周辺の観光案内を担当します。',
				'英語が話せる方を歓迎します。'
			]
		},
		{
			title: '美容師',
			pay: [195, 290],
			roster: true,
			licences: [['美容師', 'required']],
			duties: [
				'カット、カラー、パーマなどの施術を行います。',
				'完全予約制で、ひとりのお客様にゆっくり向き合えます。',
				'週1回、営業時間内に練習の時間があります。'
			]
		}
	],
	'5': [
		{
			title: '介護職員（デイサービス）',
			pay: [185, 240],
			licences: [['介護職員初任者研修', 'preferred']],
			allowance: '処遇改善手当',
			drives: 'preferred',
			duties: [
				'食事、入浴、排せつの介助を行います。',
				'体操やレクリエーションを利用者様と楽しみます。',
				'送迎の運転または添乗をお願いします。',
				'日勤だけの仕事です。'
			]
		},
		{
			title: '介護福祉士（特養）',
			pay: [200, 270],
			roster: true,
			licences: [['介護福祉士', 'required']],
			allowance: '夜勤手当',
			duties: [
				'特別養護老人ホームで生活全般の介護を行います。',
				'夜勤は月4～5回です。',
				'記録はタブレット端末で入力します。',
				teaching
			]
		},
		{
			title: '訪問介護員',
			pay: [190, 255],
			licences: [['介護職員初任者研修', 'required']],
			allowance: '処遇改善手当',
			drives: 'preferred',
			duties: [
				'利用者様のお宅で、身体の介護と家事を手伝います。',
				'1日4～6件を訪問し、直行直帰もできます。',
				'困ったときはサービス提供責任者がすぐに相談に乗ります。'
			]
		},
		{
			title: '生活支援員',
			pay: [192, 250],
			roster: true,
			allowance: '特殊業務手当',
			duties: [
				'障害のある方のグループホームで、朝夕の生活を支えます。',
				'買い物や通院に付き添います。',
				'休みの日の外出を一緒に計画します。'
			]
		},
		{
			title: '介護支援専門員',
			pay: [230, 300],
			licences: [['介護支援専門員', 'required']],
			drives: 'required',
			allowance: '資格手当',
			duties: [
				'ケアプランの作成と見直しを担当します（30件ほど）。',
				'利用者様のお宅を月1回訪ねます。',
				'医療機関や行政と連絡を取り合います。'
			]
		}
	],
	'6': [
		{
			title: '保育士',
			pay: [195, 255],
			roster: true,
			licences: [['保育士', 'required']],
			allowance: '処遇改善手当',
			duties: [
				'0～5歳児クラスの担任または副担任をお願いします。',
				'書類はタブレット端末で作り、持ち帰りの仕事はありません。',
				'行事の準備は勤務時間の中で行います。'
			]
		},
		{
			title: '学童保育の指導員',
			pay: [185, 235],
			licences: [['放課後児童支援員', 'preferred']],
			duties: [
				'小学生の遊びと宿題を見守ります。',
				'おやつの準備、保護者への連絡を行います。',
				'夏休みなどは朝からの勤務になります。'
			]
		},
		{
			title: '学習塾の講師',
			pay: [200, 290],
			pc: 'ワードでの教材作成',
			duties: [
				'小中学生に国語・算数・数学・英語を教えます。',
				'1回の授業は10人までです。',
				'保護者との面談を年3回行います。'
			]
		}
	],
	'7': [
		{
			title: '看護師（外来）',
			pay: [240, 320],
			licences: [['看護師', 'required']],
			allowance: '資格手当',
			duties: [
				'診察の補助、採血、点滴、患者様の案内を行います。',
				'夜勤と待機はありません。',
				'電子カルテを使います。'
			]
		},
		{
			title: '訪問看護師',
			pay: [255, 340],
			licences: [['看護師', 'required']],
			drives: 'required',
			allowance: '訪問手当',
			duties: [
				'1日4～5件のお宅を訪ね、健康の管理と処置を行います。',
				'主治医やケアマネジャーと連絡を取り合います。',
				teaching
			]
		},
		{
			title: '医療事務',
			pay: [178, 225],
			pc: '文字入力',
			licences: [['医療事務', 'preferred']],
			duties: ['受付、会計、電話の応対を行います。', 'レセプトの入力と点検を担当します。', team]
		},
		{
			title: '理学療法士',
			pay: [230, 300],
			licences: [['理学療法士', 'required']],
			allowance: '資格手当',
			duties: [
				'入院と外来の患者様のリハビリを担当します。',
				'1日18単位ほどです。',
				'勉強会が月2回あります。'
			]
		}
	],
	'8': [
		{
			title: '機械オペレーター',
			pay: [195, 270],
			allowance: '皆勤手当',
			duties: [
				'NC旋盤で自動車部品を加工します。',
				'材料の取り付け、寸法の測定、機械の清掃を行います。',
				'1個は数百グラムで、重い物は扱いません。',
				teaching
			]
		},
		{
			title: '製品の検査員',
			pay: [180, 225],
			allowance: '皆勤手当',
			duties: [
				'加工した部品をルーペと測定器で確かめます。',
				'検査の結果を端末に入力します。',
				'空調のある明るい部屋での、座ってする仕事です。'
			]
		},
		{
			title: '印刷オペレーター',
			pay: [195, 260],
			roster: true,
			duties: [
				'印刷機の調整、用紙の補充、色の確認を行います。',
				'断裁や製本の作業を手伝うこともあります。',
				team
			]
		},
		{
			title: '自動車整備士',
			pay: [210, 300],
			licences: [['2級自動車整備士', 'preferred']],
			drives: 'required',
			allowance: '資格手当',
			duties: [
				'車検と点検、部品の交換を行います。',
				'お客様への説明もお願いします。',
				'資格を取る費用は会社が負担します。'
			]
		}
	],
	'9': [
		{
			title: 'システムエンジニア',
			pay: [250, 400],
			pc: 'プログラミングの経験',
			duties: [
				'自治体向けシステムの設計、開発、テストを行います。',
				'3～5人のチームで進めます。',
				'週2回まで在宅で働けます。'
			]
		},
		{
			title: '社内システムの運用担当',
			pay: [225, 320],
			pc: 'ネットワークの基本知識',
			duties: [
				'社員のパソコンとネットワークの管理を行います。',
				'問い合わせに答え、手順書を作ります。',
				team
			]
		},
		{
			title: 'CADオペレーター（建築）',
			pay: [205, 280],
			pc: 'CADの操作',
			duties: [
				'設計担当者の指示に沿って図面を作成、修正します。',
				'申請書類の準備を手伝います。',
				'JW-CADを使います。'
			]
		},
		{
			title: '土木の施工管理',
			pay: [260, 400],
			drives: 'required',
			licences: [['2級土木施工管理技士', 'preferred']],
			allowance: '現場手当',
			duties: [
				'道路や河川の工事で、工程、品質、安全の管理を行います。',
				'写真の整理と書類の作成も担当します。',
				'現場は車で60分以内です。'
			]
		}
	],
	'10': [
		{
			title: '大工（見習い可）',
			pay: [210, 340],
			drives: 'required',
			duties: [
				'木造住宅の新築とリフォームの現場で働きます。',
				'道具は会社が用意します。',
				'3年ほどで一通りの仕事を覚えられます。'
			]
		},
		{
			title: '電気工事士',
			pay: [220, 330],
			drives: 'required',
			licences: [['第二種電気工事士', 'preferred']],
			allowance: '資格手当',
			duties: [
				'住宅や店舗の配線、照明や空調の取り付けを行います。',
				'2人1組で現場に向かいます。',
				'資格の講習と受験の費用は会社が負担します。'
			]
		},
		{
			title: '土木作業員',
			pay: [205, 300],
			drives: 'preferred',
			allowance: '現場手当',
			duties: [
				'道路の舗装、側溝の設置、資材の運搬を行います。',
				'小型の重機の講習を受けられます。',
				'雨の日は倉庫で道具の手入れをします。'
			]
		}
	],
	'11': [
		{
			title: '施設警備員',
			pay: [185, 235],
			roster: true,
			duties: [
				'商業施設の巡回、受付、防犯カメラの確認を行います。',
				'はじめに20時間以上の研修があります。',
				'勤務は2人以上で行います。'
			]
		},
		{
			title: '交通誘導警備員',
			pay: [190, 240],
			licences: [['交通誘導警備業務2級', 'preferred']],
			allowance: '資格手当',
			duties: [
				'工事現場で、車と歩行者の安全な誘導を行います。',
				'現場には直行直帰できます。',
				'雨具と制服は会社が貸します。'
			]
		},
		{
			title: 'ビル設備の管理員',
			pay: [195, 260],
			roster: true,
			licences: [['第二種電気工事士', 'preferred']],
			allowance: '資格手当',
			duties: [
				'空調、電気、給排水の運転と点検を行います。',
				'照明の交換など、簡単な修理も担当します。',
				teaching
			]
		}
	],
	'12': [
		{
			title: '4トントラック運転手',
			pay: [225, 320],
			drives: 'required',
			licences: [['中型自動車免許', 'required']],
			allowance: '無事故手当',
			duties: [
				'食品を県内の店舗に配送します（1日8～12件）。',
				'荷物はカゴ台車で、手で積む作業は少なめです。',
				'毎日自宅に帰れます。'
			]
		},
		{
			title: '送迎バスの運転手',
			pay: [195, 250],
			drives: 'required',
			licences: [['大型自動車第二種免許', 'preferred']],
			allowance: '無事故手当',
			duties: [
				'学校や企業の送迎バスを運転します。',
				'車両の点検と清掃を行います。',
				'乗務の前後に必ずアルコールの検査をします。'
			]
		},
		{
			title: '宅配ドライバー',
			pay: [205, 290],
			drives: 'required',
			allowance: '無事故手当',
			duties: [
				'軽自動車で決まった地区に荷物を届けます。',
				'1日100個ほどで、再配達は夜の担当者が引き継ぎます。',
				teaching
			]
		},
		{
			title: 'タクシー乗務員',
			pay: [200, 330],
			drives: 'required',
			roster: true,
			duties: [
				'駅と病院を中心に、お客様を送り届けます。',
				'第二種免許を取る費用は会社が負担します。',
				'配車アプリからの注文が6割です。'
			]
		}
	],
	'13': [
		{
			title: '病院の清掃員',
			pay: [172, 205],
			duties: [
				'病室、廊下、トイレの清掃とごみの回収を行います。',
				'道具の使い方は、はじめに3日間かけて教えます。',
				team
			]
		},
		{
			title: '倉庫内の軽作業',
			pay: [178, 220],
			allowance: '皆勤手当',
			duties: [
				'通販商品の取り出し、検品、箱詰めを行います。',
				'商品は衣類が中心で、軽いものがほとんどです。',
				'冷暖房のある倉庫です。'
			]
		},
		{
			title: 'フォークリフト作業員',
			pay: [200, 260],
			licences: [['フォークリフト運転技能者', 'required']],
			allowance: '資格手当',
			duties: ['食品倉庫で、荷物の積み下ろしと整理を行います。', '入出庫の数を端末に入力します。']
		},
		{
			title: '食品の包装・箱詰め',
			pay: [172, 205],
			roster: true,
			duties: [
				'お弁当やお惣菜の盛り付け、包装、箱詰めを行います。',
				'白衣と帽子は会社が貸し、毎日洗濯します。',
				team
			]
		}
	],
	'14': [
		{
			title: '施設野菜の栽培スタッフ',
			pay: [175, 230],
			drives: 'preferred',
			duties: [
				'いちごとトマトの苗の植え付け、世話、収穫を行います。',
				'選別と箱詰め、直売所への配達もお願いします。',
				'農業がはじめての方も歓迎します。'
			]
		},
		{
			title: '牧場スタッフ',
			pay: [185, 250],
			roster: true,
			drives: 'required',
			duties: [
				'乳牛のえさやり、搾乳、牛舎の清掃を行います。',
				'子牛の世話も担当します。',
				'住まいの相談に応じます。'
			]
		},
		{
			title: '森林の手入れ作業員',
			pay: [190, 265],
			drives: 'required',
			allowance: '現場手当',
			duties: [
				'植林、下草刈り、間伐を行います。',
				'チェーンソーの講習は会社が負担します。',
				'4人の班で働きます。'
			]
		}
	]
};
