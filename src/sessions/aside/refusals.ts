/** Every reason for which the teacher's side of a session says no. Each has a sentence in messages/…/refused.json. */
export const asideRefusals = [
	'aside-is-open-already',
	'aside-is-not-open',
	'not-in-this-class',
	'only-for-yourself',
	'not-this-device',
	'device-unknown',
	'door-is-locked',
	'door-is-full',
	'many-are-waiting',
	'not-admitted',
	'name-is-taken',
	'has-a-name-already'
] as const;
export type AsideRefusal = (typeof asideRefusals)[number];
