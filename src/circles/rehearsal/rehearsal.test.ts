import { expect, test } from 'vitest';
import { besidePhase, columnsOf, everyoneIn } from '../together/together-view.ts';
import { beginRehearsal, keepersIn, namesIn, rehearsed, type Cast } from './rehearsal.ts';

const cast: Cast = {
	children: ['Meryem', 'Ilyas'],
	parent: 'Mama of papa',
	helper: 'Een helper',
	leader: 'De ib’er',
	goal: 'Elke dag lezen',
	home: 'Dat iedereen zich fijn voelt'
};
const names = namesIn(cast);
const atScreen = { person: 'rehearsal', role: 'screen', sits: { kind: 'screen' } } as const;
const put = (together: ReturnType<typeof beginRehearsal>, area: 'successes' | 'goals', words: string) =>
	rehearsed(together, { type: 'put-up', child: 'child-0', area, id: words, words, drawing: null }, 3_000);

test('a child opens a board of its own first name and no one else’s but who it was given', () => {
	const together = beginRehearsal(cast, 1_000);
	expect(everyoneIn(together, names, keepersIn).map(({ name }) => name)).toEqual([
		'Meryem',
		'Ilyas',
		'Mama of papa',
		'Een helper',
		'De ib’er'
	]);
	expect(names.children[together.opener ?? '']).toBe('Meryem');
	expect(together.phase).toBe('check-in');
});

test('it goes through check-in, what worked and what it will work on, as on the day itself', () => {
	let together = beginRehearsal(cast, 1_000);
	together = rehearsed(together, { type: 'choose-face', who: { kind: 'child', id: 'child-0' }, face: 'happy' }, 2_000);
	together = rehearsed(together, { type: 'go-to-phase', from: 'check-in', to: 'successes' }, 2_000);
	together = rehearsed(together, { type: 'give-turn', children: ['child-0'] }, 2_000);
	together = put(together, 'successes', 'Vrienden maken');
	together = rehearsed(together, { type: 'go-to-phase', from: 'successes', to: 'goals' }, 4_000);
	together = put(together, 'goals', 'Rustig lezen');
	const [own, other] = columnsOf(together, names, atScreen);
	expect([own?.face, own?.successes[0]?.words, own?.goals[0]?.words]).toEqual([
		'happy',
		'Vrienden maken',
		'Rustig lezen'
	]);
	expect([other?.successes, other?.goals]).toEqual([[], []]);
	expect(besidePhase(together).next).toBeUndefined();
});

test('a stop stands until it is lifted, and once more begins with an empty board', () => {
	const begun = beginRehearsal(cast, 1_000);
	const stopped = rehearsed(begun, { type: 'ask-stop', child: 'child-1' }, 2_000);
	expect(put(stopped, 'successes', 'x').entries).toEqual([]);
	expect(rehearsed(stopped, { type: 'lift-stop' }, 9_000).stop).toBeNull();
	expect(beginRehearsal(cast, 9_000).entries).toEqual([]);
});

test('what the rules say no to changes nothing', () => {
	const begun = beginRehearsal(cast, 1_000);
	expect(rehearsed(begun, { type: 'give-turn', children: ['nobody'] }, 2_000)).toBe(begun);
});
