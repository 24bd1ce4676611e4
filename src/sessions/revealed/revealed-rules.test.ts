import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import type { RevealedEvent } from './events.ts';
import { revealedRules } from './revealed-rules.ts';

const faces = { aya: 'happy', bas: 'sad' } as const;
const reveal = { type: 'reveal', faces } as const;
const opened: RevealedEvent = { type: 'revealed-opened', group: 'group-6' };
const revealed: RevealedEvent = { type: 'revealed', faces };

test('its place is taken when the session starts, and only once', () => {
	given(revealedRules).when({ type: 'open-revealed', group: 'group-6' }).then(opened);
	given(revealedRules, opened).when({ type: 'open-revealed', group: 'group-7' }).refuses('revealed-already');
});

test('names with faces are shown where their place was taken', () => {
	const asked = given(revealedRules, opened).when({ ...reveal, faces: { ...faces } });
	asked.then(revealed);
	expect(asked.state).toEqual({ group: 'group-6', faces });
	given(revealedRules)
		.when({ ...reveal, faces: { ...faces } })
		.then();
});

test('when it ends, nothing of it is left (K13)', () => {
	const asked = given(revealedRules, opened, revealed).when({ type: 'end-revealed' });
	asked.then({ type: 'revealed-ended' });
	expect(asked.state).toEqual(revealedRules.initial);
	expect(revealedRules.withdraws?.({ type: 'revealed-ended' })).toBe('everything');
	expect(revealedRules.withdraws?.(revealed)).toBeUndefined();
});

test('what was never opened need not end', () => given(revealedRules).when({ type: 'end-revealed' }).then());
