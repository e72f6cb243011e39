import type { IconName } from '#lib/ui/icons.ts';
import type { Role } from '#lib/server/context.ts';

interface Setting {
	href: string;
	label: string;
	about: string;
	icon: IconName;
	/** Whose it is; everybody's when nobody is named. */
	of?: Role;
}

/** 各種設定, in the order in which people look for them. */
const settings: Setting[] = [
	{
		href: '/settings/address',
		label: 'メールアドレスの変更',
		about: 'ログインとお知らせに使うアドレス',
		icon: 'send'
	},
	{
		href: '/settings/password',
		label: 'パスワードの変更',
		about: '変えると、ほかの端末はログアウトになります',
		icon: 'lock'
	},
	{
		href: '/settings/sign-in',
		label: 'ログインの安全',
		about: 'パスキー、認証アプリ、予備コード、ログイン中の端末',
		icon: 'shield'
	},
	{
		href: '/settings/notices',
		label: 'お知らせの受け取り方',
		about: '種類ごとの画面とメール、メールを送らない時間',
		icon: 'bell'
	},
	{
		href: '/settings/withdrawal',
		label: '退会',
		about: '自分の情報の保存と、退会の手続き',
		icon: 'out',
		of: 'seeker'
	}
];

export const settingsOf = (role: Role): Setting[] =>
	settings.filter(({ of }) => of === undefined || of === role);
