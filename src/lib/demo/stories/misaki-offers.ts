import { declines, recommends, sees } from './offers.ts';
import { saves } from './applying.ts';
import type { Story } from './story.ts';

const groupHome = { seeker: 'misaki', posting: 'groupHome' } as const;
const nightless = { seeker: 'misaki', posting: 'nightless' } as const;
const counsellor = { seeker: 'misaki', posting: 'counsellor' } as const;
const visiting = { seeker: 'misaki', posting: 'visiting' } as const;

/** What 佐々木 sent to 髙橋 so far: three wait for an answer, one was declined. The leaflet's own is still to come. */
export const offersToMisaki: Story = ({ on, day }) => [
	recommends(on(-14, '11:00'), visiting, {
		note: '文京区のなかだけを回るお仕事です。お話を聞くだけでもできますので、ご検討ください。'
	}),
	sees(on(-14, '12:40'), visiting),
	declines(on(-13, '19:20'), visiting, 'place'),
	recommends(on(-4, '16:40'), counsellor, {
		note: '人の話を聞く仕事がしたいとおっしゃっていたので、お送りします。相談員の経験がなくても応募できます。',
		applyBy: day(2)
	}),
	sees(on(-3, '08:10'), counsellor),
	recommends(on(-2, '15:05'), nightless, {
		note: '夜勤がなく、お持ちの介護福祉士の資格が手当になります。残業も少ないそうです。'
	}),
	sees(on(-2, '18:52'), nightless),
	recommends(on(-1, '10:20'), groupHome, {
		note: '少人数の住まいをご希望でしたね。9人の小さなホームで、夜勤は専任の方がいます。'
	}),
	sees(on(-1, '12:35'), groupHome)
];

/** お気に入り of 髙橋: one closes tomorrow, one within the week. */
export const favouritesOfMisaki: Story = ({ on }) => [
	saves(on(-9, '21:30'), { seeker: 'misaki', posting: 'equipment' }),
	saves(on(-6, '22:05'), { seeker: 'misaki', posting: 'assistant' }),
	saves(on(-5, '21:48'), { seeker: 'misaki', posting: 'lifeSupport' }),
	saves(on(-2, '22:14'), { seeker: 'misaki', posting: 'driver' })
];
