import type { Appointment, GroupRole, PersonKind } from './roles.ts';

/** What happened in a school, by id only: names live in registers (K14). */
export type SchoolEvent =
	| { type: 'school-opened'; example: boolean }
	| { type: 'person-added'; person: string; kind: PersonKind }
	| { type: 'person-renamed'; person: string }
	| { type: 'group-opened'; group: string; key: string; schoolYear: string; grades: number[] }
	| { type: 'group-joined'; group: string; person: string; role: GroupRole }
	| { type: 'group-left'; group: string; person: string }
	| { type: 'appointed'; person: string; role: Appointment }
	| { type: 'dismissed'; person: string; role: Appointment };
