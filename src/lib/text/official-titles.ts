import { foldName } from './fold-name.ts';

/** Occupations by law, by the character they end in; in its place people write the other one. */
const titles = {
	師: '看護 助産 保健 調理 薬剤 美容 理容 製菓衛生 マッサージ 指圧 鍼灸 柔道整復 診療放射線技 臨床検査技',
	士: '介護福祉 社会福祉 精神保健福祉 保育 栄養 理学療法 作業療法 言語聴覚 視能訓練 歯科衛生 歯科技工 臨床工学技 救急救命 義肢装具 建築 測量 整備 電気工事 施工管理技'
} as const;

const mistaken = (Object.entries(titles) as [keyof typeof titles, string][]).map(
	([end, names]) =>
		[
			new RegExp(`(${foldName(names.replaceAll(' ', '|'))})${end === '師' ? '士' : '師'}`, 'g'),
			`$1${end}`
		] as const
);

/** A folded text in which each occupation has the character of the law: 看護士 is 看護師, 介護福祉師 介護福祉士. */
export const withOfficialTitles = (folded: string): string =>
	mistaken.reduce((text, [wrong, right]) => text.replace(wrong, right), folded);
