import * as v from 'valibot';
import type { Decider } from '#kernel/decider.ts';
import { dayOf } from '#kernel/time.ts';
import type { Turns } from './turns-state.ts';

const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());

/** Reactions of the house: a child sat in a ring; a child is known here no more. */
export const turnsCommand = v.variant('type', [
	v.strictObject({ type: v.literal('take-turn'), pupil: id }),
	v.strictObject({ type: v.literal('forget-turns'), pupil: id })
]);
export type TurnsCommand = v.InferOutput<typeof turnsCommand>;

export type TurnsEvent = { type: 'turn-taken'; pupil: string } | { type: 'turns-forgotten'; pupil: string };

const decide = (turns: Turns, command: TurnsCommand): TurnsEvent[] => {
	const { pupil } = command;
	if (command.type === 'take-turn') return [{ type: 'turn-taken', pupil }];
	return pupil in turns ? [{ type: 'turns-forgotten', pupil }] : [];
};

const evolve: Decider<Turns, TurnsCommand, TurnsEvent>['evolve'] = (turns, event, { at }) => {
	switch (event.type) {
		case 'turn-taken':
			return { ...turns, [event.pupil]: { turns: (turns[event.pupil]?.turns ?? 0) + 1, on: dayOf(at) } };
		case 'turns-forgotten': {
			const { [event.pupil]: _, ...others } = turns;
			return others;
		}
	}
};

/** The rules of whose turn it was to be heard: so that in the end every child is. */
export const turnsRules: Decider<Turns, TurnsCommand, TurnsEvent, never> = {
	initial: {},
	decide,
	evolve,
	withdraws: (event) => (event.type === 'turns-forgotten' ? (earlier) => earlier.pupil === event.pupil : undefined)
};

export const turnsForget = (turns: Turns, person: string): TurnsCommand[] =>
	person in turns ? [{ type: 'forget-turns', pupil: person }] : [];
