import type { Decision } from '#kernel/decider.ts';
import type { Animal, Colour } from './aside-state.ts';
import type { Admission } from './aside-state.ts';
import type { AsideRefusal } from './refusals.ts';

export type AsideEvent =
	| { type: 'aside-opened'; session: string; group: string; pupils: readonly string[] }
	| { type: 'aside-ended' }
	| { type: 'child-came'; person: string }
	| { type: 'talk-asked'; person: string }
	| { type: 'talk-had'; person: string }
	| { type: 'teacher-reminded' }
	| { type: 'reminder-thanked' }
	| { type: 'device-knocked'; device: string; colour: Colour; animal: Animal; admitted: boolean }
	| { type: 'device-admitted'; device: string }
	| { type: 'device-sent-away'; device: string }
	| { type: 'admission-chosen'; admission: Admission }
	| { type: 'name-taken'; device: string; person: string }
	/** the device stays inside, without a name */
	| { type: 'name-freed'; device: string; person: string };

export type AsideDecision = Decision<AsideEvent, AsideRefusal>;
