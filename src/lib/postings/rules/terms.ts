import { labels, type PostingContent } from '../fields.ts';
import { error, type Finding, warning, when } from './finding.ts';

const label = labels.work;
const partForms = ['partTime', 'fixedTermDispatchPart', 'openEndedDispatchPart'];

/** JOB-8: full or part is decided by hours; the forms that go with each are fixed. */
export const checkKind = ({ header, work }: PostingContent): Finding[] =>
	when(
		partForms.includes(work.form) !== (header.kind === 'part'),
		error('JOB-8', label.form, '雇用形態が、フルタイム・パートの区分と合っていません。')
	);

/** JOB-11: for fixed-term contracts, whether and on what terms they are renewed. */
export function checkTerm({ work }: PostingContent): Finding[] {
	if (work.term === 'openEnded')
		return when(
			Boolean(work.termMonths ?? work.termFrom ?? work.termUntil ?? work.renewal),
			error('JOB-11', label.term, '雇用期間の定めがないので、期間と契約更新は空にしてください。')
		);
	if (work.term === 'daily') return [];
	const dated = work.termFrom !== undefined && work.termUntil !== undefined;
	return [
		...when(
			work.termMonths === undefined && !dated,
			error('JOB-11', label.termMonths, '雇用期間の月数か、開始日と終了日を入力してください。')
		),
		...when(
			dated && (work.termFrom ?? '') > (work.termUntil ?? ''),
			error('JOB-11', label.termUntil, '雇用期間の終了日は、開始日より後にしてください。')
		),
		...when(
			work.renewal === undefined,
			error('JOB-11', label.renewal, '契約更新の可能性を選んでください。')
		),
		...when(
			work.renewal === 'conditional' && work.renewalConditions === undefined,
			error('JOB-11', label.renewalConditions, '契約を更新する条件を入力してください。')
		)
	];
}

/** JOB-12, and the other choices that ask for a word of their own. */
export const checkPlace = ({ workplace }: PostingContent): Finding[] => [
	...when(
		workplace.smoking === 'other' && workplace.smokingNote === undefined,
		error('JOB-12', labels.workplace.smokingNote, '受動喫煙対策の内容を入力してください。')
	),
	...when(
		workplace.transfer && workplace.transferScope === undefined,
		error('JOB-11', labels.workplace.transferScope, '転勤の範囲を入力してください。')
	)
];

export const checkContracting = ({ work }: PostingContent): Finding[] =>
	when(
		work.form.includes('ispatch') && !['dispatch', 'tempToPerm'].includes(work.contracting),
		warning(
			'JOB-7',
			label.contracting,
			'派遣の雇用形態ですが、派遣・請負等が派遣になっていません。'
		)
	);
