import { applies } from './applying.ts';
import { decides, invites, opens, screens } from './choosing.ts';
import { recommends, sees } from './offers.ts';
import type { Story } from './story.ts';
import { reads, says } from './talking.ts';

const kondo = { seeker: 'kondo', posting: 'lifeSupport' } as const;
const miyamoto = { seeker: 'miyamoto', posting: 'cook' } as const;
const teshigawara = { seeker: 'teshigawara', posting: 'lifeSupport' } as const;

/** 近藤 was met yesterday; the result is promised for tomorrow. */
export const kondoAwaitsResult: Story = ({ on }) => [
	recommends(on(-15, '13:30'), kondo, { note: '人と過ごす時間が長いお仕事です。' }),
	sees(on(-15, '15:10'), kondo),
	applies(on(-14, '17:45'), kondo, {
		motivation: '保育の仕事で身につけた「待つこと」を、暮らしの支援でも生かしたいです。',
		papers: ['cv']
	}),
	opens(on(-13, '10:30'), kondo),
	screens(on(-12, '11:00'), kondo),
	invites(on(-6, '16:10'), kondo, on(-1, '14:00'), 'グループホームひなた 2階 面談室'),
	says(on(-6, '19:00'), kondo, 'seeker', 'ありがとうございます。楽しみにしております。'),
	says(on(-1, '18:05'), kondo, 'seeker', '本日はお時間をいただき、ありがとうございました。'),
	says(
		on(-1, '18:40'),
		kondo,
		'employer',
		'こちらこそ、ありがとうございました。あさってまでに結果をお知らせします。'
	)
];

/** 宮本 was hired. */
export const miyamotoIsHired: Story = ({ on, day }) => [
	recommends(on(-27, '10:40'), miyamoto, { note: '家庭の味を大切にする台所です。' }),
	sees(on(-27, '12:20'), miyamoto),
	applies(on(-26, '16:00'), miyamoto, {
		motivation: '保育園の給食室で働いてきました。年を重ねた方の食事も学びたいです。',
		papers: ['cv']
	}),
	opens(on(-25, '09:45'), miyamoto),
	invites(on(-24, '11:15'), miyamoto, on(-20, '10:30'), 'グループホームひなた 2階 面談室'),
	says(on(-24, '18:30'), miyamoto, 'seeker', 'ありがとうございます。うかがいます。'),
	decides(on(-16, '15:00'), miyamoto, {
		outcome: 'hired',
		hiredOn: day(7),
		employmentForm: '正社員',
		differs: false
	}),
	says(
		on(-16, '15:10'),
		miyamoto,
		'employer',
		'宮本様、いっしょに働けることになり、とてもうれしいです。初日のご案内は郵便でお送りします。'
	),
	says(on(-16, '19:25'), miyamoto, 'seeker', 'ありがとうございます。精いっぱい努めます。'),
	reads(on(-15, '09:10'), miyamoto, 'employer')
];

/** 勅使河原 was not hired this time. */
export const teshigawaraIsNotHired: Story = ({ on }) => [
	recommends(on(-20, '11:30'), teshigawara, { note: 'ゆっくり始められる職場です。' }),
	sees(on(-20, '13:00'), teshigawara),
	applies(on(-19, '14:20'), teshigawara, {
		motivation: '訪問介護の経験を、ホームでの暮らしの支援に生かしたいです。',
		papers: ['cv']
	}),
	opens(on(-18, '10:00'), teshigawara),
	decides(on(-14, '17:05'), teshigawara, { outcome: 'not_hired', reasonCodes: [24] }),
	reads(on(-13, '12:00'), teshigawara, 'seeker')
];
