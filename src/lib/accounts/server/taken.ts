/** Somebody else has the address: the database says so, and the person gets the refusal everybody gets. */
export const unlessTaken =
	(refusal: () => Error) =>
	(thrown: unknown): never => {
		for (let cause = thrown; cause instanceof Error; cause = cause.cause)
			if ('constraint_name' in cause && cause.constraint_name === 'one_account_per_address')
				throw refusal();
		throw thrown;
	};
