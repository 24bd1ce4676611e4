import { expect, test } from 'vitest';
import type { Context } from '#kernel/decider.ts';
import { given } from '#testing/given.ts';
import { halfPastNine, invited, yesTo } from '#testing/family.ts';
import { circleRules } from './circle-rules.ts';
import type { CircleEvent } from './events.ts';
import { groundOf } from './ground.ts';

const today = '2026-11-24';
const hour = 3_600_000;
const at = (hours: number): Partial<Context> => ({ at: halfPastNine + hours * hour });
type Past = CircleEvent | [CircleEvent, Partial<Context>];

const ground = (guest: string, history: Past[], on = today) =>
	groundOf(given(circleRules, ...invited, ...history).state, guest, on);
const comes = (by: 'family' | 'consent' | 'legal-duty' | 'in-the-room') => ({ enters: true, by });
const stays = (why: string) => ({ enters: false, why });

const said = (guardian: string, child: string, answer: 'yes' | 'no'): CircleEvent => ({
	type: 'consent-given',
	guest: 'smw',
	guardian,
	child,
	answer,
	how: 'said-here'
});
const withdrawn = (guardian: string, child: string): CircleEvent => ({
	type: 'consent-withdrawn',
	guest: 'smw',
	guardian,
	child,
	how: 'themselves'
});
const inTheRoom = (guardian: string): CircleEvent => ({ type: 'said-in-the-room', guest: 'smw', guardian });
const duty: CircleEvent = { type: 'legal-duty-noted', guest: 'smw', words: 'Leerplichtwet, artikel 16' };

test('a guardian of the family comes as family', () => expect(ground('mother', [])).toEqual(comes('family')));

test('who was not invited has no ground, and neither has who nobody was asked about', () => {
	expect(ground('a-stranger', [])).toEqual(stays('nobody-asked'));
	expect(ground('smw', [])).toEqual(stays('nobody-asked'));
});

test('consent is every guardian with authority, for every child', () => {
	expect(ground('smw', yesTo('smw'))).toEqual(comes('consent'));
	for (const left of yesTo('smw').keys())
		expect(
			ground(
				'smw',
				yesTo('smw').filter((_, index) => index !== left)
			)
		).toEqual(stays('not-all-said-yes'));
});

test('a child over whom nobody is known to have authority is nobody’s to say yes for', () => {
	const orphan: CircleEvent = { type: 'authority-noted', child: 'jip', guardians: [] };
	expect(ground('smw', [...yesTo('smw'), orphan])).toEqual(stays('not-all-said-yes'));
	expect(ground('smw', [...yesTo('smw'), orphan, inTheRoom('mother')])).toEqual(stays('not-all-said-yes'));
});

test('two guardians who disagree: the guest does not come by consent', () => {
	expect(ground('smw', [...yesTo('smw'), said('father', 'sem', 'no')])).toEqual(stays('said-no'));
	expect(ground('smw', [...yesTo('smw'), said('father', 'sem', 'no'), inTheRoom('mother')])).toEqual(stays('said-no'));
});

test('the no of someone without authority counts no more', () => {
	const noted: CircleEvent[] = ['amira', 'sem'].map((child) => ({
		type: 'authority-noted',
		child,
		guardians: ['mother']
	}));
	expect(ground('smw', [...yesTo('smw'), said('father', 'sem', 'no'), ...noted])).toEqual(comes('consent'));
});

test('what is withdrawn is no ground, until it is given again', () => {
	const history = [...yesTo('smw'), withdrawn('mother', 'noor')];
	expect(ground('smw', history)).toEqual(stays('withdrawn'));
	expect(ground('smw', [...history, said('mother', 'noor', 'yes')])).toEqual(comes('consent'));
});

test('a child of twelve that says no is heard, a child that is not asked is not', () => {
	const no = (child: string): CircleEvent => ({ type: 'child-answered', guest: 'smw', child, answer: 'no' });
	const yes: CircleEvent = { type: 'child-answered', guest: 'smw', child: 'amira', answer: 'yes' };
	expect(ground('smw', [...yesTo('smw'), no('amira')])).toEqual(stays('child-said-no'));
	expect(ground('smw', [...yesTo('smw'), no('amira'), inTheRoom('mother')])).toEqual(stays('child-said-no'));
	expect(ground('smw', [...yesTo('smw'), no('sem')])).toEqual(comes('consent'));
	expect(ground('smw', [...yesTo('smw'), no('amira'), yes])).toEqual(comes('consent'));
});

test('a duty of the law stands alone, whoever says no; consent is told before it', () => {
	expect(ground('smw', [duty])).toEqual(comes('legal-duty'));
	expect(ground('smw', [duty, said('mother', 'noor', 'no')])).toEqual(comes('legal-duty'));
	expect(ground('smw', [duty, ...yesTo('smw')])).toEqual(comes('consent'));
});

test('*ja, hier in de kamer* stands in for who is silent, and is over when the day is', () => {
	expect(ground('smw', [[inTheRoom('mother'), at(0)]])).toEqual(comes('in-the-room'));
	expect(ground('smw', [[inTheRoom('mother'), at(0)]], '2026-11-25')).toEqual(stays('nobody-asked'));
	expect(ground('smw', [[inTheRoom('mother'), at(-24)]])).toEqual(stays('nobody-asked'));
});

test('who has authority over some of the children says yes for those only', () => {
	expect(ground('smw', [[inTheRoom('father'), at(0)]])).toEqual(stays('not-all-said-yes'));
	const rest = [said('mother', 'noor', 'yes'), said('mother', 'jip', 'yes')];
	expect(ground('smw', [...rest, [inTheRoom('father'), at(0)]])).toEqual(comes('in-the-room'));
});

test('of a guardian the last word counts, on paper or in the room', () => {
	const no: Past = [said('mother', 'noor', 'no'), at(-1)];
	expect(ground('smw', [no, [inTheRoom('mother'), at(0)]])).toEqual(comes('in-the-room'));
	expect(
		ground('smw', [
			[inTheRoom('mother'), at(0)],
			[said('mother', 'noor', 'no'), at(1)]
		])
	).toEqual(stays('said-no'));
	expect(
		ground('smw', [
			[inTheRoom('mother'), at(0)],
			[withdrawn('mother', 'noor'), at(1)]
		])
	).toEqual(stays('withdrawn'));
	// of a yes and a no at one moment the no counts
	expect(
		ground('smw', [
			[inTheRoom('mother'), at(0)],
			[said('mother', 'noor', 'no'), at(0)]
		])
	).toEqual(stays('said-no'));
	expect(ground('smw', [[inTheRoom('mother'), at(0)], no], '2026-11-25')).toEqual(stays('said-no'));
});
