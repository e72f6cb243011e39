import { applies } from './applying.ts';
import { invites, opens, screens } from './choosing.ts';
import { recommends, sees } from './offers.ts';
import type { Story } from './story.ts';
import { reads, says } from './talking.ts';

const dayCare = { seeker: 'misaki', posting: 'dayCare' } as const;
const waterside = { seeker: 'misaki', posting: 'waterside' } as const;
const ward = { seeker: 'misaki', posting: 'ward' } as const;

/** つばめの里: the interview is in three days, and word of the place came just now. */
export const misakiMeetsTsubame: Story = ({ on, atWork }) => [
	recommends(on(-12, '10:30'), dayCare, {
		note: '日勤だけのデイサービスです。見学の感想がとても良かったので、お送りします。'
	}),
	sees(on(-12, '12:10'), dayCare),
	applies(on(-11, '20:15'), dayCare, {
		motivation:
			'見学のとき、職員の方が一人ひとりの名前を呼びながら話しかけている姿が心に残りました。祖母が通っていたデイサービスで見た、笑い声のある時間を、今度は私がつくる側になりたいと思っています。',
		remarks: '平日は17時以降にお電話をいただけると、確実に出られます。',
		papers: ['cv', 'licence']
	}),
	opens(on(-10, '09:30'), dayCare),
	says(
		on(-10, '09:48'),
		dayCare,
		'employer',
		'髙橋様、はじめまして。つばめの里の石黒です。ご応募ありがとうございます。志望動機をうれしく読ませていただきました。'
	),
	says(
		on(-10, '12:20'),
		dayCare,
		'seeker',
		'お読みいただき、ありがとうございます。どうぞよろしくお願いいたします。'
	),
	screens(on(-7, '10:00'), dayCare),
	says(
		on(-7, '10:06'),
		dayCare,
		'employer',
		'書類を拝見しました。一度お会いしてお話をうかがえればと思います。来週のご都合はいかがでしょうか。'
	),
	says(
		on(-7, '19:32'),
		dayCare,
		'seeker',
		'ありがとうございます。午後でしたら、どの日でもうかがえます。'
	),
	invites(on(-4, '15:00'), dayCare, on(3, '14:00'), '東京都文京区小石川4丁目8番2号 つばめの里 2階'),
	says(
		on(-4, '19:41'),
		dayCare,
		'seeker',
		'日程をありがとうございます。その日にうかがいます。持ち物はありますか。'
	),
	says(
		atWork(52),
		dayCare,
		'employer',
		'持ち物は筆記用具だけで大丈夫です。面接の場所は2階ですので、正面玄関から入って、右手の受付でお名前をお伝えください。'
	)
];

/** みなも: choosing, with a day by which they promised to answer. */
export const misakiWaitsForMinamo: Story = ({ on }) => [
	recommends(on(-9, '14:00'), waterside, {
		note: '工房のお昼ご飯づくりも仕事のうちだそうです。お料理が好きと聞いて、お送りします。'
	}),
	sees(on(-9, '18:03'), waterside),
	applies(on(-8, '21:05'), waterside, {
		motivation:
			'できることを一緒に見つけていく仕事に惹かれました。介護の資格で学んだことを、働くことを支える場でも生かしたいです。',
		papers: ['cv']
	}),
	opens(on(-6, '10:15'), waterside),
	screens(on(-5, '11:30'), waterside),
	says(
		on(-5, '11:42'),
		waterside,
		'employer',
		'みなもの原田です。ご応募ありがとうございます。いま書類を読ませていただいています。ひとつ教えてください。土曜日の開所(月1回)には出られそうですか。'
	),
	says(
		on(-5, '18:20'),
		waterside,
		'seeker',
		'ご連絡ありがとうございます。月に1回でしたら、土曜日も働けます。'
	),
	says(
		on(-1, '17:35'),
		waterside,
		'employer',
		'お返事ありがとうございました。みんなで相談して、約束の日までにご連絡します。もう少しお待ちください。'
	)
];

/** 若葉会: applied for by herself two days ago, and read yesterday. */
export const misakiIsReadByWakaba: Story = ({ on }) => [
	applies(on(-2, '22:31'), ward, {
		kind: 'direct',
		motivation:
			'入院していた祖父が、看護助手の方の声かけに毎日励まされていました。患者さんのいちばん近くで支える仕事をしたいと思います。',
		papers: ['cv']
	}),
	opens(on(-1, '09:05'), ward),
	reads(on(-1, '09:06'), ward, 'employer')
];
