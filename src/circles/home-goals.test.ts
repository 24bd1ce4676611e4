import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { guest, invited, keeper } from '#testing/family.ts';
import { circleRules } from './circle-rules.ts';
import type { CircleEvent } from './events.ts';

const phone: CircleEvent = { type: 'phone-answers', seat: 'seat-1', guardian: 'mother' };
const known = given(circleRules, ...invited, phone);
const set = (guardian: string) => ({ type: 'set-home-goal', goal: 'g1', guardian, words: 'fijn op school' }) as const;
const ofMother: CircleEvent = { type: 'home-goal-set', goal: 'g1', guardian: 'mother', words: 'fijn op school' };
const change = { type: 'change-home-goal', goal: 'g1', words: 'samen buiten spelen' } as const;
const changed = { ...change, type: 'home-goal-changed', guardian: 'mother' } as CircleEvent;

test('a guardian sets their own goal on their own phone, and nobody else’s', () => {
	known.when(set('mother'), guest('seat-1')).then(ofMother);
	known.when(set('father'), guest('seat-1')).refuses('not-your-answer');
	known.when(set('mother'), guest('seat-2')).refuses('not-your-answer');
	known.when(set('father'), keeper).then({ ...ofMother, guardian: 'father' } as CircleEvent);
});

test('and changes its words; a goal of another is not there for them', () => {
	given(circleRules, ...invited, phone, ofMother)
		.when(change, guest('seat-1'))
		.then(changed);
	given(circleRules, ...invited, phone, { ...ofMother, guardian: 'father' } as CircleEvent)
		.when(change, guest('seat-1'))
		.refuses('goal-unknown');
	given(circleRules, ...invited, ofMother)
		.when(change, guest('seat-1'))
		.refuses('goal-unknown');
	expect(changed).toMatchObject({ words: 'samen buiten spelen' });
});
