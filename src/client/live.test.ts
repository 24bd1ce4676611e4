import { expect, test } from 'vitest';
import { refuse, type Decider } from '#kernel/decider.ts';
import { NotUnderstood, type Recorded } from '#kernel/replay.ts';
import { Live } from './live.svelte.ts';

type Command = { say: string };
type Event = { said: string } | { later: true };
const rules: Decider<string[], Command, Event, 'said-already'> = {
	initial: [],
	decide: (said, { say }) => (said.includes(say) ? refuse('said-already') : [{ said: say }]),
	evolve: (said, event) => ('said' in event ? [...said, event.said] : (undefined as unknown as string[]))
};
const open = (version = 1, state = ['a']) => new Live(rules, { stream: 's', kind: 'talk', version, state });
const ask = (say: string, id = `ask-${say}`) => ({ id, command: { say }, context: { actor: 'ada', at: 1 } });
const recorded = (version: number, words: string[], command = 'other'): Recorded<Event> => ({
	stream: 's',
	version,
	command,
	actor: 'bo',
	at: 2,
	events: words.map((said) => ({ said }))
});

test('what a person asks shows at once, and is not shown twice when it is confirmed', () => {
	const live = open();
	live.asked(ask('b'));
	expect(live.shown).toEqual(['a', 'b']);
	expect(live.heard(recorded(2, ['b'], 'ask-b'))).toBe(true);
	expect(live.shown).toEqual(['a', 'b']);
	live.accepted('ask-b', 2);
	expect(live.shown).toEqual(['a', 'b']);
});

test('what others did comes under what is still on its way', () => {
	const live = open();
	live.asked(ask('mine'));
	live.heard(recorded(2, ['theirs']));
	expect(live.shown).toEqual(['a', 'theirs', 'mine']);
});

test('an accepted command stays in view until its event arrives, and goes with a state that includes it', () => {
	const live = open();
	live.asked(ask('b'));
	live.accepted('ask-b', 2);
	expect(live.shown).toEqual(['a', 'b']);
	live.heard({ stream: 's', version: 2, state: ['a', 'b by the server'] });
	expect(live.shown).toEqual(['a', 'b by the server']);
});

test('K12: a refused command never happened', () => {
	const live = open();
	live.asked(ask('b'));
	live.forget('ask-b');
	expect(live.shown).toEqual(['a']);
});

test('K10: hearing something twice is harmless, and a gap is noticed and changes nothing', () => {
	const live = open();
	expect(live.heard(recorded(3, ['c', 'd']))).toBe(true);
	expect(live.heard(recorded(3, ['c', 'd']))).toBe(true);
	expect(live.heard(recorded(2, ['c']))).toBe(true);
	expect(live.heard(recorded(6, ['f', 'g']))).toBe(false);
	expect([live.version, live.shown]).toEqual([3, ['a', 'c', 'd']]);
	expect(live.heard({ stream: 's', version: 2, state: ['old'] })).toBe(true);
	expect(live.shown).toEqual(['a', 'c', 'd']);
});

test('K8: a lost stream shows nothing of what it was, and starts anew when it comes back', () => {
	const live = open();
	live.heard({ stream: 's', gone: true });
	expect([live.gone, live.shown, live.version]).toEqual([true, [], -1]);
	expect(live.heard(recorded(2, ['b']))).toBe(false);
	live.heard({ stream: 's', version: 1, state: ['again'] });
	expect([live.gone, live.shown, live.version]).toEqual([false, ['again'], 1]);
});

test('K4: a fresh state of a stream that lost words replaces all', () => {
	const live = open(3, ['a', 'withdrawn', 'c']);
	live.heard({ stream: 's', version: 4, state: ['a', 'c'] });
	expect([live.shown, live.version]).toEqual([['a', 'c'], 4]);
});

test('K18: an event that these rules do not know is not guessed at', () => {
	const live = open();
	expect(() => live.heard({ ...recorded(2, []), events: [{ later: true }] })).toThrow(NotUnderstood);
	expect([live.version, live.shown]).toEqual([1, ['a']]);
});
