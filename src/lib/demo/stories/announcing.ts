import { eq } from 'drizzle-orm';
import { announce } from '#lib/notices/server/announce.ts';
import { tellAudience } from '#lib/notices/server/tell-audience.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { as } from './clock.ts';
import type { Story } from './story.ts';

const words = {
	title: '介護のしごと 面接会のご案内',
	body: `ご希望の仕事に近い会社が、5社集まります。履歴書はなくてもかまいません。

場所：ハローワーク東都 3階 会議室
時間：14時から16時まで（入退場自由）
持ち物：筆記用具

参加するときは、前の日までに電話（03-0000-0000）でお知らせください。`
};

/** 佐々木 writes to 髙橋 what is planned; it reaches her at that moment. */
export const officeInvitesMisaki: Story = ({ on }) => [
	{
		at: on(-6, '10:15'),
		play: async (stage, at) => {
			const [misaki] = await stage.db
				.select({ number: seekers.number })
				.from(seekers)
				.where(eq(seekers.accountId, stage.seekers.misaki.id));
			const { announcementId } = await announce(as(stage, stage.officer, at), {
				...{ clientId: crypto.randomUUID(), audience: 'one', number: misaki?.number ?? '' },
				...words
			});
			await tellAudience.run({ db: stage.db, now: () => at }, { announcementId });
		}
	}
];
