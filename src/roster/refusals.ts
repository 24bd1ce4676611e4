/** Every reason for which a file is not read. Each has a sentence in messages/…/roster.json, as `refused-<code>`. */
export const rosterRefusals = [
	'broken-table',
	'broken-xml',
	'broken-zip',
	'changes-only',
	'columns-missing',
	'cut-short',
	'date-unreadable',
	'declares-entities',
	'edex-2000',
	'empty',
	'encoding-unknown',
	'incomplete',
	'key-twice',
	'locked-zip',
	'name-missing',
	'name-too-long',
	'no-pupils',
	'not-a-roster',
	'not-text',
	'other-school',
	'other-school-year',
	'other-xml',
	'role-unknown',
	'school-year-unreadable',
	'several-schools',
	'spreadsheet',
	'too-deep',
	'too-large',
	'too-many-files',
	'too-many-people',
	'value-too-long',
	'web-page',
	'wrong-together'
] as const;
export type RosterRefusal = (typeof rosterRefusals)[number];

/** Where it went wrong, by line (from 1) and the name of an element or column: never by what stood there. */
export type Where = { line?: number | undefined; field?: string | undefined };

/** The file is not read, and nothing of it is kept. */
export type Refused = Where & { refused: RosterRefusal };

export const refuse = (refused: RosterRefusal, where: Where = {}): Refused => ({ refused, ...where });
export const isRefused = (it: unknown): it is Refused => typeof it === 'object' && it !== null && 'refused' in it;

/** Why something cannot be done with what was read or applied. Each has a sentence in messages/…/refused.json. */
export const rosterStreamRefusals = [
	'later-roster-first',
	'reading-is-gone',
	'roster-was-applied',
	'roster-was-undone',
	'undo-is-over'
] as const;
export type RosterStreamRefusal = (typeof rosterStreamRefusals)[number];
