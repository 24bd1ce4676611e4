import { expect, test } from 'vitest';
import { limits } from '#boards/limits.ts';
import { togetherPlan, usualPlan } from '#circles/forms.ts';
import { given } from '#testing/given.ts';
import { guest, house, keeper, pupil, screen } from '#testing/family.ts';
import type { TogetherEvent } from './events.ts';
import { togetherRules } from './together-rules.ts';

const opened: TogetherEvent[] = [
	{
		type: 'together-opened',
		meeting: 'meeting-1',
		circle: 'circle-1',
		plan: togetherPlan(usualPlan['care-meeting'])
	},
	{ type: 'column-made', child: 'amira' },
	{ type: 'column-made', child: 'noor' },
	{ type: 'goal-carried', id: 'cg-1', child: 'noor', words: 'op tijd', drawing: null, helper: '' },
	{ type: 'guest-expected', guest: 'mother' },
	{ type: 'seat-taken', seat: 'seat-amira', who: { kind: 'child', id: 'amira' } },
	{ type: 'seat-taken', seat: 'seat-noor', who: { kind: 'child', id: 'noor' } },
	{ type: 'seat-taken', seat: 'seat-mother', who: { kind: 'guest', id: 'mother' } }
];
const turn: TogetherEvent = { type: 'turn-given', children: ['noor'] };
const stopped: TogetherEvent = { type: 'stop-asked', child: 'noor' };
const putUp = {
	type: 'put-up' as const,
	child: 'noor',
	area: 'successes' as const,
	id: 'e1',
	words: ' elke dag op tijd ',
	drawing: null,
	from: 'cg-1'
};
const success: TogetherEvent = { ...putUp, words: 'elke dag op tijd' };
const goal: TogetherEvent = { ...putUp, id: 'g1', area: 'goals', from: null, words: 'hulp vragen' };
const room = given(togetherRules, ...opened, turn);
const withBoth = given(togetherRules, ...opened, turn, success, goal);

test('a child puts up what worked when it is its turn, and what it wants to work on', () => {
	for (const one of [pupil('seat-noor'), keeper, screen]) room.when(putUp, one).then(success);
	const { from: _, ...plain } = putUp;
	room.when(plain, keeper).then({ ...success, from: null } as TogetherEvent);
	expect(withBoth.state.entries[0]).toMatchObject({ child: 'noor', helper: '', from: 'cg-1' });
});

test('siblings’ columns are closed until their turn, and stay their own', () => {
	given(togetherRules, ...opened)
		.when(putUp, pupil('seat-noor'))
		.refuses('not-your-turn');
	room.when(putUp, pupil('seat-amira')).refuses('not-your-column');
	room.when(putUp, guest('seat-mother')).refuses('not-your-column');
	room.when({ ...putUp, child: 'amira', from: null }, pupil('seat-amira')).refuses('not-your-turn');
	room.when({ ...putUp, child: 'bo' }, keeper).refuses('child-not-in-household');
	// who writes along need not wait
	given(togetherRules, ...opened)
		.when(putUp, keeper)
		.then(success);
});

test('a child without brothers and sisters need not wait for its turn', () =>
	given(togetherRules, ...opened.filter((event) => !(event.type === 'column-made' && event.child === 'amira')))
		.when(putUp, pupil('seat-noor'))
		.then(success));

test('what a child managed is one of its own goals of before', () => {
	room.when({ ...putUp, from: 'cg-9' }, keeper).refuses('no-such-goal');
	room.when({ ...putUp, area: 'goals' }, keeper).refuses('no-such-goal');
	room.when({ ...putUp, child: 'amira' }, keeper).refuses('no-such-goal');
});

test('there is only so much room in a column, and each thing has its own name', () => {
	withBoth.when(putUp, keeper).refuses('entry-exists');
	room.when({ ...putUp, id: 'cg-1' }, keeper).refuses('entry-exists');
	const six = Array.from({ length: 6 }, (_, index) => ({ ...success, id: `s${index}` }) as TogetherEvent);
	const full = given(togetherRules, ...opened, turn, ...six);
	full.when(putUp, keeper).refuses('enough-was-put-up');
	full
		.when({ ...putUp, area: 'goals', from: null }, keeper)
		.then({ ...success, area: 'goals', from: null } as TogetherEvent);
	room.when({ ...putUp, words: ' ' }, keeper).refuses('note-is-empty');
	room.when({ ...putUp, words: 'x'.repeat(200) }, keeper).refuses('words-too-long');
});

test('the youngest draw, as large as on a board and only so many', () => {
	const stroke = Array.from({ length: limits.drawing }, () => 1);
	const drawn = { ...putUp, words: '', drawing: [stroke] };
	room.when(drawn, pupil('seat-noor')).then({ ...drawn } as TogetherEvent);
	room.when({ ...drawn, drawing: [[...stroke, 1, 1]] }, keeper).refuses('drawing-too-large');
	const many = Array.from({ length: limits.drawings / limits.drawing }, (_, index) => ({
		...drawn,
		id: `d${index}`,
		child: 'amira',
		from: null
	})) as TogetherEvent[];
	const full = given(togetherRules, ...opened, turn, ...many);
	full.when(drawn, keeper).refuses('drawings-are-full');
	// in the place of one that hangs there is room
	expect(
		full.when({ type: 'change-entry', id: 'd0', words: '', drawing: [stroke] }, keeper).state.entries
	).toHaveLength(15);
	given(togetherRules, ...opened, turn, ...many, success)
		.when({ type: 'change-entry', id: 'e1', words: '', drawing: [[1, 1]] }, keeper)
		.refuses('drawings-are-full');
});

test('words are changed as they are written: in one’s own column, in one’s turn', () => {
	const change = { type: 'change-entry', id: 'e1', words: 'bijna elke dag', drawing: null } as const;
	const changed: TogetherEvent = {
		type: 'entry-changed',
		id: 'e1',
		child: 'noor',
		words: 'bijna elke dag',
		drawing: null
	};
	withBoth.when(change, pupil('seat-noor')).then(changed);
	withBoth.when(change, pupil('seat-amira')).refuses('not-your-column');
	withBoth.when({ ...change, words: '' }, keeper).refuses('note-is-empty');
	room.when(change, keeper).refuses('entry-unknown');
	given(togetherRules, ...opened, success)
		.when(change, pupil('seat-noor'))
		.refuses('not-your-turn');
});

test('who helps with a goal is said in a few words, or taken back', () => {
	const say = { type: 'say-helper', goal: 'g1', words: ' Juf Els ' } as const;
	const said: TogetherEvent = { type: 'helper-said', id: 'g1', child: 'noor', words: 'Juf Els' };
	withBoth.when(say, pupil('seat-noor')).then(said);
	withBoth.when({ ...say, goal: 'e1' }, keeper).refuses('no-such-goal');
	withBoth.when(say, pupil('seat-amira')).refuses('not-your-column');
	withBoth.when({ ...say, words: 'x'.repeat(300) }, keeper).refuses('words-are-too-long');
	withBoth.when({ ...say, words: '' }, keeper).then();
	expect(given(togetherRules, ...opened, goal, said).state.entries[0]?.helper).toBe('Juf Els');
});

test('a child takes its words away at any moment, and nobody else’s', () => {
	const down = { type: 'take-down', id: 'e1' } as const;
	const closed = given(togetherRules, ...opened, success, stopped);
	for (const one of [pupil('seat-noor'), keeper, screen]) closed.when(down, one).then({ type: 'taken-down', id: 'e1' });
	closed.when(down, pupil('seat-amira')).refuses('not-your-column');
	closed.when({ ...down, id: 'e9' }, keeper).then();
	expect(closed.when(down, keeper).state.entries).toEqual([]);
});

test('while a child asked to stop nobody writes and nobody chooses a face', () => {
	const still = given(togetherRules, ...opened, turn, goal, stopped);
	still.when(putUp, keeper).refuses('is-stopped');
	still.when({ type: 'say-helper', goal: 'g1', words: 'juf' }, keeper).refuses('is-stopped');
	still.when({ type: 'change-entry', id: 'g1', words: 'x', drawing: null }, keeper).refuses('is-stopped');
	still.when({ type: 'choose-face', who: { kind: 'child', id: 'noor' }, face: 'sad' }, keeper).refuses('is-stopped');
});

test('everyone chooses their own face; at the screen, or with the ib’er, by name', () => {
	const choose = (kind: 'child' | 'guest' | 'keeper', id: string) =>
		({ type: 'choose-face', who: { kind, id }, face: 'happy' }) as const;
	const chosen = (kind: 'child' | 'guest' | 'keeper', id: string): TogetherEvent => ({
		...choose(kind, id),
		type: 'face-chosen'
	});
	for (const one of [pupil('seat-noor'), keeper, screen])
		room.when(choose('child', 'noor'), one).then(chosen('child', 'noor'));
	for (const one of [guest('seat-mother'), keeper, screen])
		room.when(choose('guest', 'mother'), one).then(chosen('guest', 'mother'));
	for (const one of [keeper, screen]) room.when(choose('keeper', 'nancy'), one).then(chosen('keeper', 'nancy'));
	room.when(choose('child', 'noor'), pupil('seat-amira')).refuses('not-your-face');
	room.when(choose('child', 'noor'), guest('seat-mother')).refuses('not-your-face');
	room.when(choose('guest', 'mother'), pupil('seat-noor')).refuses('not-your-face');
	room.when(choose('keeper', 'nancy'), pupil('seat-noor')).refuses('not-your-face');
	room.when(choose('keeper', 'tom'), keeper).refuses('not-your-face');
	room.when(choose('child', 'bo'), keeper).refuses('child-not-in-household');
	room.when(choose('guest', 'smw'), screen).refuses('guest-has-no-ground');
	given(togetherRules, ...opened, chosen('child', 'noor'))
		.when(choose('child', 'noor'), keeper)
		.then();
	const six = Array.from({ length: 6 }, (_, index) => chosen('keeper', `ib${index}`));
	given(togetherRules, ...opened, ...six)
		.when(choose('keeper', 'nancy'), keeper)
		.refuses('room-is-full');
});

test('a face stays only with a child that says so', () => {
	const keep = { type: 'keep-face', child: 'noor', keep: true } as const;
	const keeping: TogetherEvent = { type: 'face-keeping', child: 'noor', keep: true };
	for (const one of [pupil('seat-noor'), keeper, screen]) room.when(keep, one).then(keeping);
	room.when(keep, pupil('seat-amira')).refuses('only-for-yourself');
	room.when({ ...keep, keep: false }, keeper).then();
	room.when({ ...keep, child: 'bo' }, keeper).refuses('child-not-in-household');
	const faces: TogetherEvent[] = ['amira', 'noor'].map((id) => ({
		type: 'face-chosen',
		who: { kind: 'child', id },
		face: 'okay'
	}));
	const ended = given(togetherRules, ...opened, ...faces, keeping).when({ type: 'end-together' }, house);
	ended.then({ type: 'together-ended', keep: ['noor'] });
	expect(ended.state.faces).toEqual([{ who: { kind: 'child', id: 'noor' }, face: 'okay' }]);
	const changed = given(togetherRules, ...opened, keeping).when({ ...keep, keep: false }, pupil('seat-noor'));
	expect(changed.state.keepsFace).toEqual([]);
});

test('of a child that is forgotten nothing is left, and everything of a meeting that is erased', () => {
	const forgotten = withBoth.when({ type: 'forget-child', child: 'noor' }, house);
	forgotten.then({ type: 'child-forgotten', child: 'noor' });
	expect(JSON.stringify(forgotten.state)).not.toContain('noor');
	room.when({ type: 'forget-child', child: 'bo' }, house).then();
	const erased = room.when({ type: 'erase-together' }, house);
	erased.then({ type: 'together-erased' });
	expect(erased.state).toEqual(togetherRules.initial);
	expect(togetherRules.withdraws?.({ type: 'together-erased' })).toBe('everything');
});
