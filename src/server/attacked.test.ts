import { expect, test } from 'vitest';
import { capabilities } from '#capabilities.ts';
import { newId } from '#kernel/id.ts';
import { guessLimits, openGuesses } from './guesses.ts';
import { doWhatIsDue } from './ticking.ts';

/** What one attacker, or one broken stream, may not do to all others. */

test('a stream that cannot be read does not keep the clock from others', async () => {
	const asked: string[] = [];
	const rows = ['broken', 'well'].map((organisation) => ({ organisation, stream: newId() }));
	const house = {
		now: () => 0,
		// the database as it answers: what is due first, and nothing when it is put off
		db: { asClock: async () => rows, asPipe: async () => undefined, ask: async () => [] },
		look: async (organisation: string) => {
			asked.push(organisation);
			if (organisation === 'broken') throw new Error('rules older than an event');
			return undefined;
		},
		handle: async () => ({ version: 1 })
	} as unknown as Parameters<typeof doWhatIsDue>[0];
	await doWhatIsDue(house, capabilities).catch(() => undefined);
	expect(asked).toEqual(['broken', 'well']);
});

test('codes tried at once are budgeted too: no more than a class and its budget', async () => {
	const guesses = openGuesses(() => 0);
	const turns = await Promise.all(Array.from({ length: 500 }, () => guesses.ask('10.0.0.1', undefined, 1)));
	const atOnce = turns.filter((turn) => 'wait' in turn && turn.wait === 0).length;
	expect(atOnce).toBeLessThanOrEqual(60 + guessLimits.here.wrong);
});
