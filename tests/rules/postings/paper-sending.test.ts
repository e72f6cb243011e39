import { expect, test } from 'vitest';
import { paperSending } from '#lib/postings/paper-sending.ts';

test('APP-7: posted papers say what goes where, in the words of the posting', () => {
	expect(
		paperSending({
			papers: ['letter', 'cv'],
			paperNote: '資格証の写し',
			sendBy: ['post'],
			sendTo: '東京都千代田区九段南1-1-1 採用係',
			sendNote: undefined
		})
	).toEqual({
		papers: 'ハローワーク紹介状、履歴書（写真貼付）、資格証の写し',
		ways: '郵送',
		to: '東京都千代田区九段南1-1-1 採用係',
		note: ''
	});
});

test('APP-7: what can be attached here is not asked for by post, and nothing is asked for where nothing is', () => {
	expect(paperSending({ papers: ['cv'], sendBy: ['myPage', 'post'] })).toBeNull();
	expect(paperSending({ papers: [], sendBy: [] })).toBeNull();
});
