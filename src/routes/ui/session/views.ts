import type { View } from './example-sessions.ts';

const class5: View = { mode: 'bovenbouw', phase: 'check-in' };
const young: View = { mode: 'kleuter', phase: 'check-in' };

/** Every state that looks different, by name; `late` is how many seconds the phase has been going on. */
export const views: Record<string, View & { late?: number }> = {
	arriving: { ...class5, phase: 'arriving', came: 9 },
	'arriving-door': { ...class5, phase: 'arriving', came: 9, door: true },
	'check-in-empty': class5,
	'check-in': { ...class5, came: 22, door: true },
	'check-in-closed': { ...class5, came: 32 },
	shown: { ...class5, came: 29, shown: true, door: true },
	'shown-names': { ...class5, came: 32, shown: true, names: true },
	'shown-own-words': { ...class5, came: 30, shown: true, own: true },
	'check-in-few': { ...class5, came: 3, door: true },
	'shown-few': { ...class5, came: 3, hands: 8, shown: true, door: true },
	over: { ...class5, came: 30, shown: true, late: 160 },
	'nearly-over': { ...class5, came: 30, late: 114 },
	successes: { ...class5, phase: 'successes', late: 20 },
	goals: { ...class5, phase: 'goals', late: 100 },
	actions: { ...class5, phase: 'actions', pair: true },
	planning: { ...class5, phase: 'planning', absent: 3 },
	'tip-top': { ...class5, phase: 'tip-top' },
	'tip-top-pair': { ...class5, phase: 'tip-top', pair: true },
	'tip-top-said': { ...class5, phase: 'tip-top', said: true },
	done: { ...class5, phase: 'done', came: 30, shown: true, said: true },
	'done-quiet': { ...class5, phase: 'done' },
	'kleuter-arriving': { ...young, phase: 'arriving' },
	'kleuter-check-in': { ...young, came: 4 },
	'kleuter-shown': { ...young, came: 20, shown: true },
	'kleuter-successes': { ...young, phase: 'successes' },
	'kleuter-actions': { ...young, phase: 'actions' },
	'kleuter-done': { ...young, phase: 'done', came: 20, shown: true },
	onderbouw: { ...class5, mode: 'onderbouw' },
	start: { ...class5, phase: 'done' }
};
