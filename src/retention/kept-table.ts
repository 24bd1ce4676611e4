import type { TermName } from './terms.ts';

/** What a column says, in the words of the page that tells it. */
export const said = [
	...([
		'number',
		'name',
		'day',
		'role',
		'grade',
		'group',
		'location',
		'email',
		'phone',
		'language',
		'relation'
	] as const),
	...([
		'authority',
		'safe',
		'words',
		'act',
		'count',
		'code',
		'sealed',
		'key',
		'way-in',
		'animal',
		'plan',
		'why'
	] as const),
	...(['mark', 'reader'] as const)
] as const;
export type Said = (typeof said)[number];

/** About what something is kept: a part of the page. */
export const topics = [
	...([
		'people',
		'households',
		'circles',
		'voices',
		'concerns',
		'board',
		'sessions',
		'roster',
		'school',
		'audit',
		'keeping',
		'accounts',
		'log'
	] as const)
] as const;
export type Topic = (typeof topics)[number];

/** Who reads it, beside Kring itself. */
export const readers = [
	...([
		'class',
		'office',
		'care',
		'circle',
		'concerns',
		'room',
		'phone',
		'keepers',
		'audit',
		'minders',
		'staff',
		'self',
		'door',
		'heard',
		'clock'
	] as const)
] as const;
export type Reader = (typeof readers)[number];

/** One table: about what, how long, who reads it by which rule of PostgreSQL, and what each column says. */
export type Table = {
	topic: Topic;
	terms: readonly TermName[];
	seen: Readonly<Record<string, Reader>>;
	columns: Partial<Record<Said, string>>;
	/** the columns that name the person a row is about */
	about?: readonly string[];
};
