const tones = ['', 'b', 'c', 'd'] as const;
const legalForm =
	/^(株式会社|有限会社|合同会社|合資会社|一般社団法人|公益社団法人|一般財団法人|公益財団法人|社会福祉法人|医療法人社団|医療法人|学校法人|特定非営利活動法人|NPO法人)[\s　]*/;
const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** The character that stands for a name (after the legal form of a company), and a colour that stays with it. */
export function faceOf(name: string) {
	const own = name.replace(legalForm, '').trim() || name;
	const first = graphemes.segment(own)[Symbol.iterator]().next();
	const letter = first.done ? '' : first.value.segment;
	const sum = Array.from(name).reduce(
		(total, character) => total + (character.codePointAt(0) ?? 0),
		0
	);
	return { letter, tone: tones[sum % tones.length] ?? '' };
}
