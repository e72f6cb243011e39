import type { ActivityRecordFacts, ActivityRow } from '#lib/letters/facts.ts';
import { longLetter, usualLetter } from './sample-facts.ts';

const row = (
	at: string,
	kind: ActivityRow['kind'],
	letterNumber: string | null,
	establishment: string,
	title: string,
	number: string,
	state: string[]
): ActivityRow => {
	const cancelled = state[0] === '応募取消（件数外）';
	return { at, kind, letterNumber, establishment, title, number, state, cancelled };
};

/** The design's first sample. */
export const usualRecord: ActivityRecordFacts = {
	number: '13010-2026-K000045',
	code: 'T5W9HNX2C7QM',
	origin: usualLetter.origin,
	issuedAt: '2026-11-25T03:00:00.000Z',
	office: usualLetter.office,
	seeker: { number: '13010-01234567', name: '髙橋 花子', kana: 'タカハシ ハナコ' },
	from: '2026-10-29',
	until: '2026-11-25',
	rows: [
		row(
			'2026-11-02T05:08:00Z',
			'direct',
			null,
			'株式会社見本在宅サービス',
			'訪問介護員',
			'13010-08765432',
			['不採用', '11月13日（金）通知']
		),
		row(
			'2026-11-05T01:30:00Z',
			'counter',
			'13010-2026-000098',
			'医療法人見本会 見本病院',
			'看護助手',
			'13010-08888881',
			['選考中', '11月12日（木）面接']
		),
		row(
			'2026-11-09T11:15:00Z',
			'referral',
			'13010-2026-000104',
			'社会福祉法人さくら野会',
			'介護職員（デイサービス）',
			'13010-09123456',
			['不採用', '11月20日（金）通知']
		),
		row(
			'2026-11-16T00:12:00Z',
			'direct',
			null,
			'見本ケア合同会社',
			'生活相談員',
			'13020-01234567',
			['選考中']
		),
		row(
			'2026-11-17T23:40:00Z',
			'referral',
			'13010-2026-000117',
			'株式会社青葉福祉',
			'介護福祉士',
			'13010-09333333',
			['応募取消（件数外）', '11月18日（水）']
		),
		row(
			'2026-11-20T07:55:00Z',
			'referral',
			'13010-2026-000120',
			'株式会社みなとの家',
			'介護福祉士（夜勤専従）',
			'13010-09444444',
			['選考中', '12月1日（火）', '面接予定']
		),
		row(
			'2026-11-25T01:24:00Z',
			'referral',
			'13010-2026-000123',
			'株式会社ハローワークケア',
			'介護福祉士',
			'13010-09999999',
			['選考中']
		)
	]
};

/** The longest values there are, as many times as asked for. */
export const longRecord = (count: number): ActivityRecordFacts => ({
	...usualRecord,
	number: '13010-2026-K999999',
	office: longLetter.office,
	seeker: { number: '13010-99999999', name: '𠮷﨑 邉子', kana: 'ヨシザキ ナベコ' },
	rows: Array.from({ length: count }, () =>
		row(
			'2026-12-10T14:59:00Z',
			'referral',
			'13010-2026-999910',
			longLetter.establishment.name,
			longLetter.posting.title,
			longLetter.posting.number,
			['採用', '12月28日（月）通知']
		)
	)
});
