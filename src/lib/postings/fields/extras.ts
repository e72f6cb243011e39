import { optional } from './field.ts';
import { choice, prose, yesNo } from './kinds.ts';

/** 8 求人に関する特記事項, and 求人・事業所PR */
export const extras = {
	remarks: optional(prose('求人に関する特記事項', 600)),
	message: optional(prose('事業所からのメッセージ', 600)),
	welfare: optional(prose('福利厚生の内容', 300)),
	training: optional(prose('研修制度', 300)),
	trainingNonRegular: optional(yesNo('研修制度の正社員以外の利用', '可', '不可')),
	balance: optional(prose('両立支援の内容', 300)),
	jobWage: optional(prose('職務給制度', 150)),
	comeback: optional(prose('復職制度', 150))
};

/** 障害者雇用向け設備 */
export const accessibility = {
	elevator: optional(yesNo('エレベーター')),
	braille: optional(yesNo('点字設備')),
	stairRail: optional(choice('階段手すり', { both: '両側', one: '片側', none: 'なし' })),
	handrail: optional(yesNo('手すり設置')),
	accessibleToilet: optional(yesNo('バリアフリー対応トイレ')),
	wheelchair: optional(choice('建物内車いす移動', { all: '可', part: '一部可', none: '不可' })),
	restRoom: optional(yesNo('休憩室')),
	jobCoach: optional(yesNo('企業在籍型ジョブコーチ'))
};
