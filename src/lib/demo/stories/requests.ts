import { asks, publishes, readsRequest, turnsDown } from './requesting.ts';
import type { Story } from './story.ts';

const equipment = { seeker: 'misaki', posting: 'equipment' } as const;
const saito = { seeker: 'saito', posting: 'lifeSupport' } as const;
const higa = { seeker: 'higa', posting: 'clerk' } as const;
const igarashi = { seeker: 'igarashi', posting: 'driver' } as const;

/** はるかぜ asked 髙橋 last night; she has read it and not decided. */
export const harukazeAsksMisaki: Story = ({ on }) => [
	publishes(
		on(-13, '21:10'),
		'misaki',
		'介護福祉士として、一人ひとりの話をゆっくり聞くことを大切にしてきました。記録をていねいに書くことが得意です。'
	),
	asks(
		on(-1, '17:20'),
		equipment,
		'はじめまして。公開されている求職情報を拝見しました。\n「話をゆっくり聞くことを大切にしてきた」という言葉に、私たちの仕事と同じものを感じました。車いすやベッドを選ぶ仕事は、その方の暮らしをうかがうことから始まります。講習は入社後に受けられます。\nよろしければ、一度お話ししませんか。'
	),
	readsRequest(on(-1, '21:40'), equipment)
];

/** What the leaflet's employer asked: one applied, one declined, one has not answered. */
export const careAsks: Story = ({ on }) => [
	publishes(on(-8, '10:00'), 'igarashi'),
	asks(
		on(-7, '11:30'),
		igarashi,
		'運転のお仕事に関心をお持ちとうかがい、ご連絡しました。8人乗りの車での送迎です。介護の勉強は、入社後に応援します。'
	),
	readsRequest(on(-7, '20:05'), igarashi),
	publishes(on(-6, '10:20'), 'saito'),
	publishes(on(-6, '11:00'), 'higa', '家族の介護を15年続けました。朝の時間に働けます。'),
	publishes(on(-5, '09:30'), 'nguyen', '日本語能力試験N2に合格しました。夜勤もできます。'),
	publishes(on(-5, '18:00'), 'mori'),
	publishes(on(-3, '08:40'), 'sakiyama'),
	asks(
		on(-4, '14:10'),
		saito,
		'介護のご経験を拝見しました。身体介護の少ない、暮らしの支援のお仕事です。見学だけでもどうぞ。'
	),
	turnsDown(on(-3, '19:30'), saito, 'hours'),
	asks(
		on(-1, '15:40'),
		higa,
		'事務のお仕事ですが、ご家族の介護をされた方の目を大切にしたいと思い、お声をかけました。'
	)
];
