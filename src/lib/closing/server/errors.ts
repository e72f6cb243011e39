import { DomainError } from '#lib/server/domain-error.ts';

/** APP-18 */
export class ResultsOwed extends DomainError {
	readonly code = 'applications.resultsOwed';
	readonly status = 409;
	constructor(owed: number) {
		super(
			`この求人には、選考結果の登録がまだの方が${owed}人います。結果をすべて登録すると、取り消せます。`
		);
	}
}
