/**
 * What kind of body a name is of, in brackets as people shorten it. NFKC has made (株) of ㈱ and （株） before, and
 * 株式会社 of ㍿.
 */
export const legalForms: readonly [short: string, long: string][] = [
	['(株)', '株式会社'],
	['(有)', '有限会社'],
	['(資)', '合資会社'],
	['(名)', '合名会社'],
	['(同)', '合同会社'],
	['(福)', '社会福祉法人'],
	['(医)', '医療法人'],
	['(学)', '学校法人'],
	['(社)', '社団法人'],
	['(財)', '財団法人'],
	['(特非)', '特定非営利活動法人'],
	['(独)', '独立行政法人']
];
