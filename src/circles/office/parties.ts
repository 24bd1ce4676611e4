/** Organisations that often sit at this table, as a form offers them; any other is typed. */
export const parties = [
	'youth-care',
	'attendance',
	'school-social-work',
	'inclusive-education',
	'child-protection',
	'other'
] as const;
export type Party = (typeof parties)[number];
