/** Syntax is written anew for Safari 15.4 and Chrome 100 by the build; functions and what expressions can do are not. */
export const newerThanPhones = [
	{
		selector:
			'MemberExpression[property.name=/^(groupBy|toSorted|toReversed|toSpliced|toWellFormed|isWellFormed|withResolvers|fromAsync|isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference|checkVisibility|requestIdleCallback|showPopover|setHTMLUnsafe|toBase64)$/]',
		message: 'Phones of 2022 do not have it: src/lib/language, or other words for it.'
	},
	{
		selector: "MemberExpression[object.name='URL'][property.name='parse']",
		message: 'Phones of 2022 do not have it: parseAddress in src/lib/language.'
	},
	{
		selector: "MemberExpression[object.name='AbortSignal'][property.name=/^(timeout|any)$/]",
		message: 'Phones of 2022 do not have it: an AbortController and a timer do.'
	},
	{
		selector:
			':matches(Literal[regex.pattern=/\\(\\?<[=!]/], Literal[regex.flags=/v/], TemplateElement[value.raw=/\\(\\?<[=!]/], Literal[value=/\\(\\?<[=!]/])',
		message: 'Safari before 16.4 cannot look behind: take the sign before along.'
	}
];

/** Libraries ask whether a browser has these before they use them. */
export const askedForByLibraries = {
	selector: 'MemberExpression[property.name=/^(canParse|fromBase64)$/]',
	message: newerThanPhones[0].message
};
