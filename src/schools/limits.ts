/** How long a name may be, in characters: a class and a first name as long as EDEXML allows them, a family name as lists print it. */
export const limits = {
	given: 64,
	family: 120,
	group: 64,
	location: 80,
	code: 40,
	school: 80,
	email: 254,
	stretch: 40,
	form: 40,
	/** forms of meeting of a school's own, those that it took away included */
	ownForms: 12
} as const;
