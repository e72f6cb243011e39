/** PRV-3: what a person may allow, each for itself, and take back at any time. */
export const consents = {
	publication: {
		version: '2026-11-01',
		label: '求職情報公開',
		says: '名前や連絡先を除いた求職情報を、求人者マイページを持つ会社に公開し、会社からの直接リクエストを受け取ることに同意します。'
	},
	sharing: {
		version: '2026-11-01',
		label: '求職情報提供',
		says: '名前や連絡先を除いた求職情報を、民間の職業紹介事業者や自治体に提供することに同意します。'
	},
	contact: {
		version: '2026-11-01',
		label: 'ハローワークからの電話',
		says: '相談や紹介のために、ハローワークが登録した番号に電話することに同意します。'
	},
	phoneToEmployers: {
		version: '2026-11-01',
		label: '紹介状への電話番号の印字',
		says: '応募した会社に渡る紹介状に、電話番号を印字することに同意します。'
	},
	disability: {
		version: '2026-11-01',
		label: '障害や健康についての情報の利用',
		says: '障害や健康について書いたことを、ハローワークの職員が、職業相談と配慮のためにだけ使うことに同意します。'
	}
} as const;

export type ConsentPurpose = keyof typeof consents;

/** How one consent stands: given when, and to which wording. */
export interface Consent {
	given: boolean;
	version: string;
	at: Date;
}

export type Consents = Partial<Record<ConsentPurpose, Consent>>;

export const consentPurposes = Object.keys(consents) as ConsentPurpose[];
