import type { Grade } from './grades.ts';
import type { ProposedRole } from './proposed-roles.ts';

export const formats = ['edexml', 'one-roster', 'own-table', 'uwlr'] as const;
export type Format = (typeof formats)[number];

/** A home class (stamgroep), or one made of pupils of several (samengestelde groep). */
export type GroupKind = 'home' | 'mixed';

/** What is worth telling of a file that was read all the same. */
export const notices = [
	'email-unreadable',
	'file-not-read',
	'grade-unknown',
	'group-not-in-file',
	'guardian-not-read',
	'without-grade',
	'without-lasting-key',
	'without-role'
] as const;
export type Notice = (typeof notices)[number];

/** `ref` names a thing within its file only; `code` is the BRIN with two digits, or what the administration calls it. */
export type FoundLocation = { ref: string; code: string | undefined; name: string };
/** `key` means the same in the next file, and dummy keys are left out. */
export type FoundGroup = {
	ref: string;
	key: string | undefined;
	name: string;
	kind: GroupKind;
	/** its own, or of a combination those of its pupils */
	grades: Grade[];
};
export type FoundPupil = {
	key: string | undefined;
	given: string;
	/** with its particles: "de Wit" */
	family: string;
	grade: Grade | undefined;
	/** refs of groups, the home class first */
	groups: string[];
	/** ref of a location */
	location: string | undefined;
	left: boolean;
};
export type FoundStaff = {
	key: string | undefined;
	given: string;
	family: string;
	email: string | undefined;
	roles: ProposedRole[];
	groups: { group: string; roles: ProposedRole[] }[];
};

/** All that is kept of a file, whatever its format. */
export type Found = {
	format: Format;
	school: { brin: string | undefined; location: string | undefined; schoolYear: string | undefined };
	locations: FoundLocation[];
	groups: FoundGroup[];
	pupils: FoundPupil[];
	staff: FoundStaff[];
	/** field that was in the file and thrown away unread → how often */
	dropped: Record<string, number>;
	noticed: Partial<Record<Notice, number>>;
};
