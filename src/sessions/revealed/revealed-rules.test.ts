import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import type { RevealedEvent } from './events.ts';
import { revealedRules } from './revealed-rules.ts';

const faces = { aya: 'happy', bas: 'sad' } as const;
const reveal = { type: 'reveal', group: 'group-6', faces } as const;
const revealed: RevealedEvent = { type: 'revealed', group: 'group-6', faces };

test('names with faces are shown once', () => {
	const asked = given(revealedRules).when({ ...reveal, faces: { ...faces } });
	asked.then(revealed);
	expect(asked.state).toEqual({ group: 'group-6', faces });
	given(revealedRules, revealed)
		.when({ ...reveal, faces: {} })
		.refuses('revealed-already');
});

test('when it ends, nothing of it is left (K13)', () => {
	const asked = given(revealedRules, revealed).when({ type: 'end-revealed' });
	asked.then({ type: 'revealed-ended' });
	expect(asked.state).toEqual(revealedRules.initial);
	expect(revealedRules.withdraws?.({ type: 'revealed-ended' })).toBe('everything');
	expect(revealedRules.withdraws?.(revealed)).toBeUndefined();
});

test('what was never shown need not end', () => given(revealedRules).when({ type: 'end-revealed' }).then());
