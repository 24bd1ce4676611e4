import type { AnyForm, Form, Planned } from '#circles/forms.ts';
import type { Day } from '#kernel/time.ts';
import type { Region } from './holiday-dates.ts';
import type { Appointment, GroupRole, PersonKind } from './roles.ts';
import type { GroupKind, Sort } from './sorts.ts';

/** From the first day up to and including the last. */
export type Dates = { first: Day; last: Day };

/** What happened in a school, by id only: names live in registers (K14). `until`: the last day it holds; `on`: the day of it. */
export type SchoolEvent =
	| { type: 'school-opened'; example: boolean; sort?: Sort }
	| { type: 'school-renamed' }
	| { type: 'school-taken-in'; school: string }
	| { type: 'person-added'; person: string; kind: PersonKind }
	| { type: 'person-renamed'; person: string }
	| { type: 'email-set'; person: string }
	| { type: 'grade-set'; person: string; grade: number | null }
	| { type: 'person-left'; person: string; on?: Day }
	| { type: 'person-returned'; person: string }
	| { type: 'group-opened'; group: string; key: string; schoolYear: string; grades: number[]; kind?: GroupKind }
	| { type: 'group-changed'; group: string; grades: number[] }
	| { type: 'group-closed'; group: string }
	| { type: 'group-reopened'; group: string }
	| { type: 'group-joined'; group: string; person: string; role: GroupRole; until?: Day }
	| { type: 'group-left'; group: string; person: string }
	/** `code`: of one open vestiging only, so the rules know it */
	| { type: 'location-added'; location: string; code: string | null }
	| { type: 'location-changed'; location: string; code: string | null }
	| { type: 'location-closed'; location: string }
	| { type: 'location-reopened'; location: string }
	| { type: 'group-located'; group: string; location: string | null }
	| { type: 'pupil-located'; person: string; location: string | null }
	| { type: 'appointed'; person: string; role: Appointment; until?: Day }
	| { type: 'dismissed'; person: string; role: Appointment; on?: Day }
	| { type: 'screen-paired'; person: string; device: string }
	| { type: 'screen-unpaired'; person: string; device: string }
	| { type: 'region-chosen'; region: Region }
	| { type: 'holidays-planned'; schoolYear: string; holidays: Dates[] }
	| { type: 'periods-planned'; schoolYear: string; periods: Dates[] }
	| { type: 'form-planned'; form: AnyForm; plan: readonly Planned[] }
	| { type: 'form-taken-away'; form: AnyForm }
	| { type: 'form-put-back'; form: Form };
