import { expect, test } from 'vitest';
import { familyStreams, invited, planned } from '#testing/family.ts';
import type { Circle } from './circle-state.ts';
import { openingOfAdults, openingOfTogether } from './openings.ts';

/** The family with a goal of mother and one of father, and a meeting to which these guardians are asked. */
const withGoals = (coming: string[]) => {
	const family = familyStreams();
	family.happened([
		...invited,
		{ type: 'guest-invited', guest: 'father', sort: 'guardian', why: 'ook zijn gezin', part: 'both' },
		planned({ coming })
	]);
	family.keep({ type: 'set-home-goal', goal: 'g1', guardian: 'mother', words: 'fijn op school' });
	family.keep({ type: 'set-home-goal', goal: 'g2', guardian: 'father', words: 'op tijd naar bed' });
	const circle: Circle = family.circle;
	const [meeting] = circle.meetings;
	if (!meeting) throw new Error('there is no meeting');
	return { circle, meeting };
};
const goalsIn = ({ homeGoals }: { homeGoals: readonly { guardian: string }[] }) =>
	homeGoals.map(({ guardian }) => guardian);

test('a goal of home comes into the children’s part with its guardian, and is not quoted to another who comes alone', () => {
	for (const coming of [['mother'], ['father'], ['mother', 'father'], []]) {
		const { circle, meeting } = withGoals(coming);
		expect(goalsIn(openingOfTogether(circle, 'circle-1', meeting, null))).toEqual(coming);
	}
});

test('and into the adults’ part with who was ticked', () => {
	const { circle, meeting } = withGoals(['mother', 'father']);
	expect(goalsIn(openingOfAdults(circle, 'circle-1', { ...meeting, present: ['father'] }))).toEqual(['father']);
});
