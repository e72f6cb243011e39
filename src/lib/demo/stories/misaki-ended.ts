import { applies, cancels } from './applying.ts';
import { decides, invites, opens, screens } from './choosing.ts';
import { readsNotices } from './notices.ts';
import { recommends, sees } from './offers.ts';
import type { Story } from './story.ts';
import { reads, says } from './talking.ts';

const homeForAged = { seeker: 'misaki', posting: 'homeForAged' } as const;
const nightWard = { seeker: 'misaki', posting: 'nightWard' } as const;

/** ゆうなぎ会: met, and not hired this time. Documents are gone, the kind words stay. */
export const misakiIsNotHired: Story = ({ on }) => [
	recommends(on(-26, '11:00'), homeForAged, {
		note: '抱え上げない介護に力を入れている施設です。腰の負担が心配とのことでしたので。'
	}),
	sees(on(-26, '13:25'), homeForAged),
	applies(on(-25, '19:50'), homeForAged, {
		motivation: 'リフトを使う介護を学びながら、長く働きたいと考えています。',
		papers: ['cv', 'licence']
	}),
	opens(on(-24, '10:10'), homeForAged),
	screens(on(-23, '09:30'), homeForAged),
	invites(
		on(-22, '14:20'),
		homeForAged,
		on(-17, '10:00'),
		'東京都文京区大塚5丁目3番17号 ゆうなぎ会 本部'
	),
	says(on(-22, '18:15'), homeForAged, 'seeker', 'ありがとうございます。当日うかがいます。'),
	decides(on(-13, '16:30'), homeForAged, { outcome: 'not_hired', reasonCodes: [31] }),
	says(
		on(-13, '16:36'),
		homeForAged,
		'employer',
		'髙橋様、面接ではありがとうございました。今回は経験の長い方にお願いすることになりました。お話はとても心に残っています。日勤の募集が出ましたら、またぜひご覧ください。'
	),
	says(
		on(-13, '20:02'),
		homeForAged,
		'seeker',
		'ご連絡ありがとうございます。貴重なお時間をいただき、勉強になりました。'
	),
	reads(on(-12, '09:00'), homeForAged, 'employer')
];

/** 若葉会の病棟: taken back the same day, because of the nights. */
export const misakiCancels: Story = ({ on }) => [
	recommends(on(-16, '15:30'), nightWard, {
		note: '文京区の病院です。夜勤がありますが、月4回までと決まっています。'
	}),
	sees(on(-16, '18:45'), nightWard),
	applies(on(-15, '10:05'), nightWard, {
		motivation: '病院での介護に関心があり、応募しました。'
	}),
	cancels(on(-15, '18:40'), nightWard, { reason: 'conditions', remarks: '' }),
	reads(on(-14, '08:50'), nightWard, 'employer'),
	readsNotices(on(-5, '20:00'), ({ seekers }) => [seekers.misaki])
];
