import { expect, test } from 'vitest';
import { fold } from '#kernel/replay.ts';
import { halfPastNine, invited, yesTo } from '#testing/family.ts';
import { circleRules } from '../circle-rules.ts';
import { noCircle } from '../circle-state.ts';
import type { CircleEvent } from '../events.ts';
import { atHome, sameForAll, saidYes } from './at-home.ts';

const minute = 60_000;
const at = halfPastNine;
const after = (...events: CircleEvent[]) =>
	[...invited, ...events].reduce(
		(state, event, index) => fold(circleRules, state, [event], { at: at + index, actor: 'keeper' }),
		noCircle
	);
const seenBy = (guardian: string, ...events: CircleEvent[]) => atHome(after(...events), guardian, at + minute);
const worker = (guardian: string, ...events: CircleEvent[]) =>
	seenBy(guardian, ...events).expected.find(({ id }) => id === 'smw');
const mothers = after().children.filter(({ guardians }) => guardians.includes('mother'));
const said = (guardian: string, child: string, answer: 'yes' | 'no', more = {}): CircleEvent => ({
	type: 'consent-given',
	guest: 'smw',
	guardian,
	child,
	answer,
	how: 'themselves',
	...more
});
const motherSays = (answer: 'yes' | 'no', more = {}) => mothers.map(({ id }) => said('mother', id, answer, more));

test('a guardian sees who comes from elsewhere, and no other guardian', () => {
	const { expected, children } = seenBy('mother');
	expect(expected.length).toBeGreaterThan(0);
	expect(expected.map(({ id }) => id)).not.toContain('mother');
	expect(expected.map(({ id }) => id)).not.toContain('father');
	expect(children).toEqual(mothers.map(({ id }) => id));
	expect(worker('mother')).toMatchObject({ stands: 'open' });
	expect(worker('mother')?.said.every(({ word }) => word === null)).toBe(true);
});

test('who has no authority over any child decides nothing and learns of nobody', () =>
	expect(seenBy('smw')).toMatchObject({ children: [], expected: [] }));

test('of what another guardian said one sees only that not everyone says yes', () => {
	const waits = worker('mother', ...motherSays('yes'));
	expect(waits?.stands).toBe('waits');
	const fathers = after()
		.children.filter(({ guardians }) => guardians.includes('father'))
		.map(({ id }) => id);
	expect(fathers.length).toBeGreaterThan(0);
	for (const answer of ['yes', 'no'] as const) {
		const some = fathers.slice(0, answer === 'yes' ? -1 : undefined).map((child) => said('father', child, answer));
		const seen = worker('mother', ...some, ...motherSays('yes'));
		expect({ ...seen, said: undefined }).toEqual({ ...waits, said: undefined });
		expect(seen?.said.map(({ word }) => word?.answer)).toEqual(mothers.map(() => 'yes'));
	}
});

test('when everyone said yes they come, and when she says no they do not', () => {
	expect(worker('mother', ...yesTo('smw'))?.stands).toBe('comes');
	expect(worker('mother', ...yesTo('smw'), ...motherSays('no'))?.stands).toBe('no');
	const [first] = mothers;
	const back: CircleEvent = {
		type: 'consent-withdrawn',
		guest: 'smw',
		guardian: 'mother',
		child: first?.id ?? '',
		how: 'themselves'
	};
	expect(worker('mother', ...yesTo('smw'), back)).toMatchObject({ stands: 'no' });
});

test('who comes by law comes whatever was said, and the law stands there in words', () => {
	const duty: CircleEvent = { type: 'legal-duty-noted', guest: 'smw', words: 'Leerplichtwet' };
	expect(worker('mother', duty, ...motherSays('no'))).toMatchObject({ stands: 'law', duty: 'Leerplichtwet' });
});

test('not him or her is a no of its own, told as she said it', () => {
	const guest = worker('mother', ...motherSays('no', { someoneElse: true }));
	expect(guest?.stands).toBe('no');
	expect(guest && sameForAll(guest)?.answer).toBe('not-them');
});

test('what she said in the room is her word for that day, until she says another', () => {
	const room: CircleEvent = { type: 'said-in-the-room', guest: 'smw', guardian: 'mother' };
	const seen = worker('mother', ...motherSays('no'), room);
	expect(seen && sameForAll(seen)).toMatchObject({ answer: 'yes', how: 'in-the-room' });
	expect(seen && saidYes(seen)).toBe(true);
	const later = worker('mother', room, ...motherSays('no'));
	expect(later && sameForAll(later)?.answer).toBe('no');
	const tomorrow = atHome(after(room), 'mother', at + 86_400_000).expected.find(({ id }) => id === 'smw');
	expect(tomorrow && sameForAll(tomorrow)).toBeNull();
});

test('what differs by child is told by child', () => {
	const [first, second] = mothers;
	expect(second).toBeDefined();
	const guest = worker('mother', said('mother', first?.id ?? '', 'yes'), said('mother', second?.id ?? '', 'no'));
	expect(guest && sameForAll(guest)).toBeUndefined();
	expect(guest?.said.map(({ word }) => word?.answer ?? null).slice(0, 2)).toEqual(['yes', 'no']);
});

test('her own goals stand there, and not those of another', () => {
	const goal = (id: string, guardian: string): CircleEvent => ({
		type: 'home-goal-set',
		goal: id,
		guardian,
		words: id
	});
	expect(seenBy('mother', goal('hers', 'mother'), goal('his', 'father')).goals).toEqual([
		{ id: 'hers', words: 'hers' }
	]);
});

test('what she is to tell her child stands there once what they agreed is hers to read, and for a while after she did', () => {
	const by = { kind: 'guest', id: 'mother' } as const;
	const agree = (id: string, about: string | null, tells: { kind: 'guest'; id: string } | null): CircleEvent => ({
		type: 'agreement-kept',
		id,
		meeting: 'meeting-1',
		words: id,
		who: { kind: 'staff', id: 'els' },
		by: '2026-12-01',
		about,
		tells
	});
	const agreed = [
		agree('hers', 'noor', by),
		agree('family', null, null),
		agree('another', 'noor', { ...by, id: 'father' }),
		agree('nobody', 'noor', null)
	];
	const released: CircleEvent = { type: 'text-released', meeting: 'meeting-1', text: 'for-home', guardian: 'mother' };
	expect(seenBy('mother', ...agreed).tells).toEqual([]);
	const open = { agreement: 'hers', words: 'hers', child: 'noor', told: null };
	expect(seenBy('mother', ...agreed, released).tells).toEqual([open]);
	expect(seenBy('father', ...agreed, { ...released, guardian: 'father' } as CircleEvent).tells).toEqual([]);
	const noAuthority: CircleEvent = { type: 'authority-noted', child: 'noor', guardians: [] };
	expect(seenBy('mother', ...agreed, released, noAuthority).tells).toEqual([]);
	expect(seenBy('mother', ...agreed, released, { type: 'agreement-dropped', agreement: 'hers' }).tells).toEqual([]);
	const told: CircleEvent = { type: 'child-told', agreement: 'hers', by };
	expect(seenBy('mother', ...agreed, released, told).tells).toEqual([{ ...open, told: '2026-11-24' }]);
	expect(atHome(after(...agreed, released, told), 'mother', at + 8 * 86_400_000).tells).toEqual([]);
	// someone of the school told it: nothing is hers to do any more
	expect(seenBy('mother', ...agreed, released, { type: 'child-told', agreement: 'hers' }).tells).toEqual([]);
});
