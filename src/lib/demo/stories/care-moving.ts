import { applies, cancels } from './applying.ts';
import { invites, opens, screens } from './choosing.ts';
import { readsNotices } from './notices.ts';
import { recommends, sees } from './offers.ts';
import type { Story } from './story.ts';
import { reads, says } from './talking.ts';

const onodera = { seeker: 'onodera', posting: 'cook' } as const;
const ishii = { seeker: 'ishii', posting: 'cook' } as const;
const otsuka = { seeker: 'otsuka', posting: 'lifeSupport' } as const;
const igarashi = { seeker: 'igarashi', posting: 'driver' } as const;
const okamoto = { seeker: 'okamoto', posting: 'driver' } as const;

/** 小野寺 applied a moment ago by himself, with two documents. */
export const onoderaJustApplied: Story = ({ ago }) => [
	applies(ago(24), onodera, {
		kind: 'direct',
		motivation:
			'病院の厨房で8年、刻み食やソフト食を作ってきました。食べる方の顔が見える小さな台所で働きたいと思い、応募しました。',
		papers: ['cv', 'licence']
	}),
	says(ago(22), onodera, 'seeker', '応募しました。よろしくお願いいたします。')
];

/** 大塚 applied last night; nobody has opened it yet. */
export const otsukaIsUnread: Story = ({ on }) => [
	applies(on(-1, '21:34'), otsuka, {
		kind: 'direct',
		motivation: '家族の介護を終え、その経験を仕事にしたいと考えています。',
		papers: ['cv']
	})
];

/** 石井 is being chosen, and has his answer. */
export const ishiiIsScreened: Story = ({ on }) => [
	recommends(on(-4, '10:00'), ishii, { note: '早番の調理のお仕事です。通勤は自転車で10分です。' }),
	sees(on(-4, '10:45'), ishii),
	applies(on(-3, '13:20'), ishii, {
		motivation: '給食の仕事を30年続けてきました。体の続くかぎり台所に立ちたいと思います。',
		papers: ['licence']
	}),
	opens(on(-2, '09:40'), ishii),
	says(on(-2, '11:02'), ishii, 'seeker', '朝は何時から入れますか。5時台でも大丈夫です。'),
	screens(on(-1, '10:30'), ishii),
	says(
		on(-1, '10:34'),
		ishii,
		'employer',
		'ご連絡ありがとうございます。6時半からで大丈夫です。選考を始めましたので、少しお待ちください。'
	),
	reads(on(-1, '12:00'), ishii, 'seeker')
];

/** 五十嵐 comes today at four. */
export const igarashiComesToday: Story = ({ on }) => [
	applies(on(-6, '20:45'), igarashi, {
		kind: 'direct',
		motivation: '運転が好きで、安全に人を運ぶ仕事がしたいです。介護の勉強も始めました。'
	}),
	opens(on(-5, '09:20'), igarashi),
	invites(on(-4, '10:40'), igarashi, on(0, '16:00'), '九段南 見本ビル5階 会議室'),
	says(on(-4, '12:05'), igarashi, 'seeker', 'ありがとうございます。16時にうかがいます。'),
	says(on(-4, '13:00'), igarashi, 'employer', 'お待ちしております。運転免許証をお持ちください。'),
	reads(on(-4, '18:00'), igarashi, 'seeker')
];

/** 岡本 took the application back the same day. */
export const okamotoCancels: Story = ({ on }) => [
	applies(on(-6, '09:30'), okamoto, {
		kind: 'direct',
		motivation: '送迎の仕事の経験を生かしたいと思います。'
	}),
	opens(on(-6, '11:00'), okamoto),
	cancels(on(-6, '20:15'), okamoto, { reason: 'hiredElsewhere', remarks: '' }),
	reads(on(-5, '09:00'), okamoto, 'employer'),
	readsNotices(on(-2, '09:00'), ({ employers }) => employers.care)
];
