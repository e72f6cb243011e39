import { samplePosting } from '#lib/invented/sample.ts';
import type { LetterFacts, PostingSheetFacts } from '#lib/letters/facts.ts';

/** A usual letter: the facts of the story. All people and numbers are invented. */
export const usualLetter: LetterFacts = {
	number: '13010-2026-000123',
	code: '7K4P9TXM2HQD',
	origin: 'https://mypage.example.jp',
	issuedAt: '2026-11-25T01:24:37.000Z',
	kind: 'referral',
	appliedAt: '2026-11-25T01:24:37.000Z',
	office: {
		name: '見本公共職業安定所',
		alias: 'ハローワーク見本',
		address: '〒100-0000 東京都千代田区見本町1丁目1番1号 見本合同庁舎2階',
		tel: '03-0000-0100',
		fax: '03-0000-0199',
		officer: { department: '職業紹介部門', familyName: '佐藤' }
	},
	seeker: {
		number: '13010-01234567',
		name: '髙橋 花子',
		kana: 'タカハシ ハナコ',
		phone: { number: '090-0000-1234', note: '平日17時以降' }
	},
	establishment: {
		name: '株式会社ハローワークケア',
		kana: 'カブシキガイシャ ハローワークケア',
		address: '〒100-0000 東京都千代田区見本町2丁目3番4号 見本ビル5階',
		contact: {
			department: '総務部 人事課　課長',
			name: '鈴木 一郎',
			kana: 'スズキ イチロウ',
			tel: '03-0000-1234',
			extension: '12',
			fax: '03-0000-1235',
			email: 'saiyo@care.example.jp'
		}
	},
	posting: {
		number: '13010-09999999',
		title: '介護福祉士',
		openUntil: '2027-01-31',
		kind: '一般求人・フルタイム',
		employmentForm: '正社員',
		place: '東京都千代田区見本町2丁目8番1号 グループホーム見本',
		access: '見本線 見本町駅 徒歩6分',
		wage: '月額 205,000円～290,000円（手当等を含む）',
		hours: '(1) 9時00分～17時00分',
		holidays: '週休二日制（その他）　年間休日 108日',
		ageLimit: '29歳以下'
	},
	selection: {
		methods: '書類選考、面接（1回）',
		when: null,
		place: '東京都千代田区見本町2丁目3番4号 見本ビル5階（見本線 見本町駅 徒歩4分）',
		papers: ['履歴書（写真貼付）', '職務経歴書'],
		sendBy: '求職者マイページから登録（11月25日に2点を登録済み）',
		answerTiming: '面接後7日以内',
		answerMeans: '求職者マイページまたは電話'
	},
	remarks: 'トライアル雇用併用の求人です。紹介日より後の雇入れであることが助成金の要件です。'
};

/** The longest values of the design's second sample. */
export const longLetter: LetterFacts = {
	...usualLetter,
	number: '13010-2026-999999',
	code: 'W8XZM4Q7RVBN',
	issuedAt: '2026-12-28T14:59:37.000Z',
	appliedAt: '2026-12-28T14:59:37.000Z',
	office: {
		name: '見本公共職業安定所 さくら野出張所',
		alias: 'ハローワーク見本さくら野',
		address:
			'〒100-0000 東京都見本市さくら野台西三丁目1234番地56 見本さくら野地方合同庁舎 別館12階 職業紹介第二部門',
		tel: '042-000-0100（代表）',
		fax: '042-000-0199',
		officer: { department: '職業紹介第二部門', familyName: '長曽我部' }
	},
	seeker: {
		number: '13010-99999999',
		name: '𠮷﨑 邉子',
		kana: 'ヨシザキ ナベコ',
		phone: {
			number: '090-0000-5678',
			note: '平日12時から13時まで、または19時以降。留守番電話に用件をお願いします'
		}
	},
	establishment: {
		name: '社会福祉法人髙﨑𠮷祥会 地域密着型特別養護老人ホーム・看護小規模多機能型居宅介護事業所 見本さくら野の里あおば台',
		kana: 'シャカイフクシホウジン タカサキキッショウカイ チイキミッチャクガタトクベツヨウゴロウジンホーム カンゴショウキボタキノウガタキョタクカイゴジギョウショ ミホンサクラノノサトアオバダイ',
		address:
			'〒100-0000 東京都見本市さくら野台西三丁目1234番地56 髙﨑𠮷祥会総合福祉センター本館・別館 南棟12階 1201号室',
		contact: {
			department: '法人本部 総務人事統括部 採用・人材育成推進課 第二採用係　統括課長補佐兼採用係長',
			name: '渡邊 﨑太郎左衛門',
			kana: 'ワタナベ サキタロウザエモン',
			tel: '042-000-1234',
			extension: '12345',
			fax: '042-000-1235',
			email: 'saiyo-jinji-daini.sakurano@takasaki-kissho-kai.fukushi.example.jp'
		}
	},
	posting: {
		number: '13010-99999999',
		title: '介護支援専門員兼生活相談員（小規模多機能型・夜勤あり主任）',
		openUntil: '2027-02-28',
		kind: '障害のある方のための求人・フルタイム',
		employmentForm: '正社員以外（有期雇用派遣労働者以外の契約職員）',
		place:
			'東京都見本市さくら野台西三丁目1234番地56 看護小規模多機能型居宅介護事業所 見本さくら野の里あおば台 別館2階 生活相談室',
		access: '見本高速鉄道さくら野台線 さくら野台西三丁目中央公園前駅 から バス15分・下車後徒歩12分',
		wage: '月額 1,205,000円～1,290,000円（手当等・固定残業代を含む）',
		hours:
			'交替制（シフト制）(1) 7時00分～16時00分 (2) 10時30分～19時30分 (3) 16時30分～翌9時30分 又は 7時00分～翌9時30分の間の8時間',
		holidays: 'その他（会社カレンダーによる4週8休。年末年始・夏季は交替で取得）　年間休日 108日',
		ageLimit: '60歳以上（3号のニ）'
	},
	selection: {
		methods: '書類選考、面接（予定2回）、筆記試験（一般常識・小論文）、その他（実技・職場体験1日）',
		when: '2027年1月12日（火）13時30分（受付は10分前から。2回目は1回目の結果とあわせて連絡）',
		place:
			'東京都見本市さくら野台西三丁目1234番地56 髙﨑𠮷祥会総合福祉センター本館 12階 第2会議室（さくら野台西三丁目中央公園前駅からバス15分）',
		papers: [
			'履歴書（写真貼付）',
			'職務経歴書',
			'ジョブ・カード',
			'その他（介護支援専門員証の写し、課題作文 800字）'
		],
		sendBy:
			'郵送（〒100-0000 東京都見本市さくら野台西三丁目1234番地56 採用係あて）、求職者マイページから登録（2点を登録済み）',
		answerTiming: '書類到着後14日以内に書類選考の結果、面接後10日以内に合否を',
		answerMeans: '郵送・電話・求職者マイページで'
	},
	remarks:
		'特定求職者雇用開発助成金の対象となる場合があります。筆談を希望（本人の同意により記載）。面接会場は2階に移動できますので、エレベーターの点検日（毎月第2火曜の午前）に当たるときは事前にお電話ください。'
};

/** The leaflet's posting, as applied for in the story. */
export const usualSheet: PostingSheetFacts = {
	documentNumber: '13010-09999999-v03',
	version: 3,
	code: 'M3T8XK5WQ2HD',
	origin: usualLetter.origin,
	issuedAt: usualLetter.issuedAt,
	confirmedAt: '2026-11-20T00:10:00.000Z',
	appliedOn: '2026-11-25',
	office: usualLetter.office,
	content: samplePosting('2026-11-24')
};
