import { expect, test } from 'vitest';
import { refuse, wasRefused, type Decider } from './decider.ts';
import { fold, NotUnderstood, replay } from './replay.ts';

type Command = { add: number };
type Event = { added: number; by: string };
/** A sum that never passes ten. */
const rules: Decider<number, Command, Event, 'too-much'> = {
	initial: 0,
	decide: (sum, { add }, { actor }) => (sum + add > 10 ? refuse('too-much') : [{ added: add, by: actor }]),
	evolve: (sum, { added }) => sum + added
};
const context = { actor: 'ada', at: 0 };
const asking = (...adds: number[]) => adds.map((add, index) => ({ id: String(index), command: { add }, context }));

test('a state is the fold of all that happened', () => {
	expect(fold(rules, 0, [], context)).toBe(0);
	expect(
		fold(
			rules,
			1,
			[
				{ added: 2, by: 'ada' },
				{ added: 3, by: 'bo' }
			],
			context
		)
	).toBe(6);
});

test('what is pending shows on top of what is confirmed, and what the rules refuse does not show', () => {
	expect(replay(rules, 3, [])).toBe(3);
	expect(replay(rules, 3, asking(4, 5, 2))).toBe(9);
	expect(replay(rules, 9, asking(4))).toBe(9);
});

test('K18: rules that do not know an event say so instead of guessing', () => {
	const older: Decider<number, Command, Event, 'too-much'> = { ...rules, evolve: () => undefined as unknown as number };
	expect(() => fold(older, 0, [{ added: 1, by: 'ada' }], context)).toThrow(NotUnderstood);
});

test('a refusal is a value that can be told from facts', () => {
	expect(wasRefused(refuse('too-much'))).toBe(true);
	expect(wasRefused<Event, string>([])).toBe(false);
});
