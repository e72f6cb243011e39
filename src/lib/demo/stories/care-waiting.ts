import { applies } from './applying.ts';
import { invites, opens, screens } from './choosing.ts';
import { recommends, sees } from './offers.ts';
import type { Story } from './story.ts';
import { reads, says } from './talking.ts';

const yoshida = { seeker: 'yoshida', posting: 'careWorker' } as const;
const watanabe = { seeker: 'watanabe', posting: 'lifeSupport' } as const;
const sakiyama = { seeker: 'sakiyama', posting: 'careWorker' } as const;

/** 𠮷田 asked about the nights three days ago, and nobody has answered. */
export const yoshidaAsks: Story = ({ on }) => [
	recommends(on(-5, '11:10'), yoshida, {
		note: '駅から近いグループホームです。資格手当もあります。'
	}),
	sees(on(-5, '12:30'), yoshida),
	applies(on(-4, '19:40'), yoshida, {
		motivation:
			'専門学校の実習でグループホームを知り、暮らしのそばで支える仕事がしたいと思いました。',
		papers: ['cv', 'licence']
	}),
	opens(on(-3, '09:15'), yoshida),
	reads(on(-3, '09:17'), yoshida, 'employer'),
	says(on(-3, '16:20'), yoshida, 'seeker', '夜勤の回数について教えてください。')
];

/** 渡邉 has wondered for two days whether the documents arrived. */
export const watanabeWonders: Story = ({ on }) => [
	recommends(on(-8, '10:05'), watanabe, {
		note: '買い物や外出の付き添いが中心のお仕事です。お子さんの送迎の時間にも配慮があるそうです。'
	}),
	sees(on(-8, '11:55'), watanabe),
	applies(on(-7, '18:30'), watanabe, {
		motivation:
			'子育てが一段落し、人と接する仕事に戻りたいと考えています。家事や外出のお手伝いなら、これまでの暮らしの経験を生かせると思いました。',
		papers: ['cv']
	}),
	opens(on(-6, '10:20'), watanabe),
	screens(on(-5, '09:50'), watanabe),
	says(
		on(-5, '09:55'),
		watanabe,
		'employer',
		'渡邉様、ご応募ありがとうございます。選考を始めました。結果は約束の日までにご連絡します。'
	),
	says(
		on(-2, '10:15'),
		watanabe,
		'seeker',
		'お世話になっております。履歴書のほかに、職務経歴書も郵送でお送りしました。'
	),
	says(on(-2, '10:18'), watanabe, 'seeker', '書類は届いておりますでしょうか。')
];

/** 﨑山 comes to the interview tomorrow. */
export const sakiyamaComesTomorrow: Story = ({ on, ago }) => [
	recommends(on(-9, '09:50'), sakiyama, {
		note: 'はじめの1か月は先輩が一緒に入ってくれるそうです。'
	}),
	sees(on(-9, '17:15'), sakiyama),
	applies(on(-8, '20:10'), sakiyama, {
		motivation:
			'介護福祉士になって最初の職場を探しています。少人数のユニットで、ご利用者様の毎日に長く寄り添いたいです。',
		papers: ['cv', 'licence']
	}),
	opens(on(-7, '10:05'), sakiyama),
	screens(on(-6, '13:10'), sakiyama),
	invites(on(-5, '11:20'), sakiyama, on(1, '10:00'), 'グループホームひなた 2階 面談室'),
	says(on(-5, '12:45'), sakiyama, 'seeker', 'ありがとうございます。よろしくお願いいたします。'),
	says(
		on(-1, '15:30'),
		sakiyama,
		'employer',
		'面接の日は、ユニットの見学もしていただけます。上履きをお持ちください。'
	),
	says(ago(131), sakiyama, 'seeker', '見学までありがとうございます。上履きを持ってうかがいます。'),
	says(ago(128), sakiyama, 'seeker', 'あすの面接、10分前に伺います。')
];
