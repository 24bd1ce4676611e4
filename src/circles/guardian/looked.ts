import type { Party } from '../office/parties.ts';
import type { Sort } from '../guest.ts';

/** What was opened, or where someone was: each is one sentence, `guest.looked-…`. */
export const lookedAt = {
	circle: 'at',
	'circle-texts': 'texts',
	'circle-paper': 'paper',
	'guest-actions': 'actions',
	'guest-paper': 'actions-paper',
	'guardian-texts': 'own',
	'guardian-paper': 'own-paper',
	voice: 'voice',
	'voice-paper': 'voice-report',
	'voice-file': 'voice-paper'
} as const;
export type LookedAt = (typeof lookedAt)[keyof typeof lookedAt];
export type Seen = LookedAt | 'in-first' | 'might-first' | 'in-second' | 'asked';

/** Who it was: someone of the school, a guest, one who was (`gone`), or who holds this phone. `name`: nobody, of who is known here no more. */
export type Who = { name: string | null } & (
	| { is: 'keeper' | 'instead' | 'staff' | 'own' | 'gone' }
	| { is: 'guest'; sort: Exclude<Sort, 'guardian'>; party: string; organisation: Party | null; function: string }
);

/** One line: who, what, of which child if of one, and at which moments (ms since 1970), if that is known. */
export type Looked = { who: Who; what: Seen; child: string | null; at: number[] };
export type LookedOn = { day: string; lines: Looked[] };
