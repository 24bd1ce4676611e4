import { describe, expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { arenaDue, arenaRules } from './arena-rules.ts';
import type { ArenaCommand } from './commands.ts';
import type { ArenaEvent } from './events.ts';
import {
	askedThem,
	classes,
	colleague,
	idea,
	moderator,
	onBoard,
	out,
	ranked,
	told,
	toldThem,
	ask
} from './histories.ts';
import { limits } from './limits.ts';

describe('a harvest', () => {
	test('puts quotes under ideas, and takes them out again', () => {
		const placed = given(arenaRules, ...out, idea('i1')).state;
		expect(placed.quotes[0]?.idea).toBe('i1');
		given(arenaRules, ...out, idea('i1'))
			.when({ type: 'place-quote', quote: 'c1', idea: null })
			.then({ type: 'quote-placed', quote: 'c1', idea: null });
		expect(
			given(arenaRules, ...out, idea('i1')).when({ type: 'drop-idea', idea: 'i1' }).state.quotes[0]?.idea
		).toBeNull();
		given(arenaRules, ...out)
			.when({ type: 'place-quote', quote: 'c1', idea: 'nowhere' })
			.refuses('idea-unknown');
		given(arenaRules, ...out)
			.when({ type: 'put-idea', idea: 'i1', words: ' ', quotes: [] })
			.refuses('idea-is-missing');
	});
	test('an idea hangs on one board', () => {
		const hang: ArenaCommand = { type: 'hang-idea', idea: 'i1', group: '5b', board: 'b5', note: 'n2' };
		given(arenaRules, ...onBoard)
			.when(hang)
			.refuses('idea-already-hangs');
		expect(given(arenaRules, ...ranked).when(hang).state.ideas[0]?.onto).toEqual({ group: '5b', note: 'n2' });
	});
	test('of quotes only literal words may hang in the lerarenkamer', () => {
		const thought: ArenaEvent = { type: 'quote-given', quote: 'l1', words: 'Te vol', kind: 'thought' };
		given(arenaRules, ...out, thought)
			.when({ type: 'release-quote', quote: 'l1' })
			.refuses('quote-unknown');
		const released = given(arenaRules, ...out).when({ type: 'release-quote', quote: 'c1' }).state;
		expect(released.released).toBe('c1');
		const taken: ArenaEvent[] = [
			{ type: 'quote-released', quote: 'c1' },
			{ type: 'quote-dropped', quote: 'c1' }
		];
		expect(given(arenaRules, ...out, ...taken).state.released).toBeNull();
	});
});

describe('pupils', () => {
	test('are told what was done and how they can see it', () => {
		const tell: ArenaCommand = { type: 'tell-pupils', words: 'Twee rijen', how: ' ', title: 'Arena', ask, classes };
		given(arenaRules, ...onBoard)
			.when(tell, moderator)
			.refuses('tell-how-is-missing');
		given(arenaRules, ...onBoard)
			.when({ ...tell, how: 'Bij de deur' }, moderator)
			.then(told);
		given(arenaRules, ...onBoard)
			.when({ ...tell, how: 'Bij de deur' }, colleague)
			.refuses('not-the-moderator');
	});
	test('are asked four weeks later whether they notice it, once', () => {
		const { state } = given(arenaRules, ...toldThem);
		expect(arenaDue(state)).toEqual({ at: (state.told?.at ?? 0) + limits.askAfter, command: { type: 'ask-noticed' } });
		given(arenaRules, ...askedThem)
			.when({ type: 'ask-noticed' }, moderator)
			.refuses('arena-not-now');
	});
	test('close the arena: it is over when every class has answered, and not before', () => {
		const of = (group: string, counts: number[] | null): ArenaCommand => ({ type: 'take-noticed', group, counts });
		const first: ArenaEvent = { type: 'noticed-taken', group: '5b', counts: [9, 8, 3] };
		given(arenaRules, ...onBoard)
			.when(of('5b', [9, 8, 3]))
			.then();
		// its own teacher may ask a class before the house does
		given(arenaRules, ...toldThem)
			.when(of('5b', [9, 8, 3]))
			.then(first);
		given(arenaRules, ...askedThem)
			.when(of('5b', [9, 8, 3]))
			.then(first);
		given(arenaRules, ...askedThem, first)
			.when(of('5b', [0, 0, 1]))
			.then();
		given(arenaRules, ...askedThem, first)
			.when(of('6', null))
			.then({ type: 'noticed-taken', group: '6' }, { type: 'pupils-confirmed' });
	});
});
