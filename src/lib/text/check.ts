import * as v from 'valibot';

/** What a rule says that has no sentence of its own: a field that never came, came twice, or is of a wrong kind. */
const sentence = ({ received, expected }: v.BaseIssue<unknown>): string => {
	if (received === 'undefined') return '届いていない項目があります。入力してください。';
	if (received === 'Array' && expected !== 'Array')
		return '同じ項目が2つ以上届きました。ひとつだけ入力してください。';
	return '入力された内容を読み取れませんでした。書き直してください。';
};

/** Checks what somebody sent. Every sentence that comes back is one for people: the validator's own are never told. */
export const check = <Schema extends v.GenericSchema>(
	schema: Schema,
	given: unknown,
	message: string | v.ErrorMessage<v.BaseIssue<unknown>> = sentence
): v.SafeParseResult<Schema> => v.safeParse(schema, given, { message });
