import type { PostingContent } from '#lib/postings/fields.ts';
import { openUntilFor } from '#lib/postings/validity.ts';
import type { Days } from '../days.ts';
import { sampleNumber, samplePosting, sampleReceivedOn } from '#lib/invented/sample.ts';
import { castOf, type EstablishmentKey } from './establishments.ts';
import { likeSample, type Told } from './like-sample.ts';

/** Postings of the stories, in days from today; what is not told here is as in the leaflet's own. */
interface Part extends Told {
	by: EstablishmentKey;
	number: string;
	received: number;
	/** The employer asked for an earlier 紹介期限日. */
	ends?: number;
}

const parts = {
	careWorker: { by: 'care', number: sampleNumber, received: -15, title: '介護福祉士' },
	cook: {
		by: 'care',
		number: '13010-09917002',
		received: -40,
		ends: 6,
		title: '調理員',
		group: '4',
		duties:
			'グループホーム(18人分)の朝食と昼食の調理をお願いします。\n献立と食材の発注は、栄養士が担当します。',
		basic: [185_000, 215_000],
		shift: ['06:30', '15:30'],
		direct: true,
		documents: 14,
		interview: 5,
		headcount: 2
	},
	lifeSupport: {
		by: 'care',
		number: '13010-09947315',
		received: -24,
		title: '生活支援員',
		duties:
			'ご利用者様の買い物や外出に付き添い、掃除や洗濯をいっしょに行います。\n身体介護は、資格と経験に応じて少しずつお任せします。',
		basic: [188_000, 230_000],
		shift: ['08:30', '17:30'],
		direct: true,
		documents: 10,
		interview: 2
	},
	driver: {
		by: 'care',
		number: '13010-09953028',
		received: -9,
		title: '送迎ドライバー兼介護助手',
		group: '12',
		duties:
			'通所のご利用者様を、8人乗りの車で送迎します(1日2便)。\n送迎のない時間は、食事の配膳や掃除をお願いします。',
		basic: [178_000, 205_000],
		shift: ['08:00', '17:00'],
		direct: true,
		interview: 10
	},
	clerk: {
		by: 'care',
		number: '13010-09958841',
		received: -2,
		title: '介護事務員',
		group: '1',
		duties:
			'介護報酬の請求、電話と来客の応対、備品の管理などをお願いします。\n請求の仕事は、前任者が3か月いっしょに行います。',
		basic: [183_000, 220_000],
		shift: ['09:00', '18:00'],
		direct: true
	},
	dayCare: {
		by: 'tsubame',
		number: '13010-08812047',
		received: -22,
		title: '介護職員（デイサービス）',
		duties:
			'デイサービス(定員25人)での食事、入浴、体操やレクリエーションのお手伝いです。\n夜勤はありません。送迎は専任の職員が担当します。',
		basic: [192_000, 235_000],
		shift: ['08:30', '17:30'],
		interview: 7
	},
	waterside: {
		by: 'minamo',
		number: '13010-08826613',
		received: -20,
		title: '生活支援員',
		duties:
			'障害のある方が働く小さな工房で、作業と昼食の支度をいっしょに行います。\n1日のご利用者様は12人ほどです。',
		basic: [195_000, 228_000],
		shift: ['09:00', '17:30'],
		documents: 14
	},
	assistant: {
		by: 'wakaba',
		number: '13010-08790324',
		received: -47,
		ends: 1,
		title: '介護助手',
		duties:
			'病院の療養病棟で、食事の配膳、シーツの交換、入浴の準備などをお願いします。\n資格は要りません。',
		basic: [182_000, 205_000],
		shift: ['08:30', '17:00'],
		direct: true,
		documents: 7
	},
	equipment: {
		by: 'harukaze',
		number: '13010-08803571',
		received: -36,
		ends: 6,
		title: '福祉用具の相談員',
		duties:
			'車いすや介護ベッドを選ぶお手伝いをし、お宅での使い方を説明します。\n入社後に、福祉用具専門相談員の講習を受けられます。',
		basic: [200_000, 245_000],
		shift: ['09:00', '18:00'],
		direct: true
	},
	counsellor: {
		by: 'harukaze',
		number: '13010-08831190',
		received: -12,
		title: '生活相談員',
		duties:
			'デイサービスのご利用者様とご家族の相談を受け、ケアマネジャーと連絡を取ります。\n相談の仕事がはじめての方には、先輩が付きます。',
		basic: [215_000, 255_000],
		shift: ['08:45', '17:45']
	},
	groupHome: {
		by: 'yunagi',
		number: '13010-08841260',
		received: -6,
		title: '介護職員（グループホーム）',
		duties:
			'認知症の方9人の住まいで、料理や掃除をいっしょにしながら暮らしを支えます。\n夜勤は、夜勤専任の職員が担当します。',
		basic: [198_000, 238_000],
		shift: ['08:30', '17:30'],
		holidays: 120
	},
	nightless: {
		by: 'yunagi',
		number: '13010-08844702',
		received: -4,
		title: '介護福祉士（日勤のみ）',
		duties:
			'特別養護老人ホーム(60床)で、日中の介護をお願いします。\n記録はタブレットで行い、残業はほとんどありません。',
		basic: [210_000, 250_000],
		shift: ['09:00', '18:00'],
		holidays: 117
	},
	visiting: {
		by: 'komorebi',
		number: '13010-08818835',
		received: -18,
		title: '訪問介護員',
		duties:
			'文京区内のお宅を自転車で回り、掃除や買い物、着替えのお手伝いをします。\n1日に4、5軒です。',
		basic: [196_000, 226_000],
		shift: ['08:00', '17:00']
	},
	ward: {
		by: 'wakaba',
		number: '13010-08835526',
		received: -10,
		title: '看護助手',
		duties:
			'療養病棟(60床)で、シーツの交換、食事の配膳、検査室への付き添いなどをお願いします。\n資格は要りません。',
		group: '7',
		basic: [190_000, 215_000],
		shift: ['08:30', '17:00'],
		direct: true,
		documents: 10
	},
	nightWard: {
		by: 'wakaba',
		number: '13010-08795218',
		received: -30,
		title: '介護職員（病棟）',
		duties: '療養病棟での食事、入浴、着替えのお手伝いです。\n夜勤が月に4回ほどあります。',
		basic: [205_000, 240_000],
		shift: ['08:30', '17:00']
	},
	homeForAged: {
		by: 'yunagi',
		number: '13010-08798840',
		received: -29,
		title: '介護職員（特別養護老人ホーム）',
		duties:
			'特別養護老人ホーム(60床)での食事、入浴、着替えのお手伝いです。\nリフトを使い、抱え上げない介護をしています。',
		basic: [200_000, 240_000],
		shift: ['09:00', '18:00'],
		holidays: 117
	}
} as const satisfies Record<string, Part>;

export type PostingKey = keyof typeof parts;

/** 求人番号 and who offers the work. */
export const postings: Record<PostingKey, { number: string; by: EstablishmentKey }> = parts;

/** The leaflet's own posting and the others of the stories, as they stand today. */
export function storyPostings(days: Days): PostingContent[] {
	return Object.values<Part>(parts).map((part) => {
		if (part.number === sampleNumber) return samplePosting(sampleReceivedOn(days.today));
		const receivedOn = days.day(part.received);
		const header = {
			number: part.number,
			receivedOn,
			openUntil: part.ends === undefined ? openUntilFor(receivedOn) : days.day(part.ends)
		};
		return likeSample(castOf[part.by], header, part);
	});
}
