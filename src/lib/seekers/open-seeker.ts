/** What an officer sees of a seeker before a record is opened, and in the banner while it is. */
export interface Identified {
	seekerId: string;
	number: string;
	name: string;
	nameKana: string;
	registrationClass: RegistrationClass;
	validUntil: string;
	age: number;
	valid: boolean;
	/** 退会済 */
	withdrawn: boolean;
}

/** Whose time runs out, as the office's home shows them. */
export type Expiring = Pick<Identified, 'number' | 'name' | 'validUntil'>;

export const registrationClasses = { office: '利用登録者', online: 'オンライン登録者' } as const;

export type RegistrationClass = keyof typeof registrationClasses;
