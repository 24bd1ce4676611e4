import { expect, test } from 'vitest';
import { togetherPlan, usualPlan } from '#circles/forms.ts';
import { given } from '#testing/given.ts';
import { children, guest, halfPastNine, house, keeper, pupil, screen } from '#testing/family.ts';
import type { TogetherEvent } from './events.ts';
import { togetherRules } from './together-rules.ts';

const plan = togetherPlan(usualPlan['care-meeting']);
const open = {
	type: 'open-together' as const,
	meeting: 'meeting-1',
	circle: 'circle-1',
	plan,
	children,
	opener: 'amira',
	guests: ['mother'],
	homeGoals: [{ id: 'goal-1', guardian: 'mother', words: 'fijn op school' }],
	carried: [{ id: 'cg-1', child: 'noor', words: 'op tijd', drawing: null, helper: '' }]
};
const opened: TogetherEvent[] = [
	{ type: 'together-opened', meeting: 'meeting-1', circle: 'circle-1', plan },
	...children.map((child): TogetherEvent => ({ type: 'column-made', child })),
	{ type: 'goal-carried', id: 'cg-1', child: 'noor', words: 'op tijd', drawing: null, helper: '' },
	{ type: 'home-goal-shown', goal: 'goal-1', guardian: 'mother', words: 'fijn op school' },
	{ type: 'guest-expected', guest: 'mother' },
	{ type: 'opener-chosen', child: 'amira' }
];
const seated: TogetherEvent[] = [
	...opened,
	{ type: 'seat-taken', seat: 'seat-amira', who: { kind: 'child', id: 'amira' } },
	{ type: 'seat-taken', seat: 'seat-noor', who: { kind: 'child', id: 'noor' } },
	{ type: 'seat-taken', seat: 'seat-mother', who: { kind: 'guest', id: 'mother' } }
];
const over: TogetherEvent = { type: 'together-ended', keep: [] };
const stopped: TogetherEvent = { type: 'stop-asked', child: 'noor' };
const room = given(togetherRules, ...seated);
const step = { type: 'go-to-phase', from: 'check-in', to: 'successes' } as const;

test('part one opens with each child’s column, what it wanted before, and the goals of home', () => {
	given(togetherRules)
		.when(open, house)
		.then(...opened);
	given(togetherRules)
		.when({ ...open, opener: null }, house)
		.then(...opened.slice(0, -1));
	room.when(open, house).refuses('together-is-open-already');
	given(togetherRules).when(step, keeper).refuses('together-is-not-open');
});

test('a seat is a child’s of this family, a guest’s who may be here, or the screen’s', () => {
	const take = { type: 'take-seat', seat: 'seat-9', who: { kind: 'child', id: 'sem' } } as const;
	room.when(take, house).then({ type: 'seat-taken', seat: 'seat-9', who: { kind: 'child', id: 'sem' } });
	room
		.when({ ...take, who: { kind: 'screen' } }, house)
		.then({ type: 'seat-taken', seat: 'seat-9', who: { kind: 'screen' } });
	room.when({ ...take, who: { kind: 'child', id: 'bo' } }, house).refuses('child-not-in-household');
	room.when({ ...take, who: { kind: 'guest', id: 'smw' } }, house).refuses('guest-has-no-ground');
	room.when({ ...take, seat: 'seat-noor' }, house).refuses('seat-is-taken');
	room.when({ type: 'take-seat', seat: 'seat-noor', who: { kind: 'child', id: 'noor' } }, house).then();
	const full = Array.from({ length: 40 }, (_, index): TogetherEvent => ({
		type: 'seat-taken',
		seat: `s${index}`,
		who: { kind: 'screen' }
	}));
	given(togetherRules, ...opened, ...full)
		.when(take, house)
		.refuses('room-is-full');
	room.when({ type: 'leave-seat', seat: 'seat-noor' }, house).then({ type: 'seat-left', seat: 'seat-noor' });
	room.when({ type: 'leave-seat', seat: 'nobodys' }, house).then();
});

test('a guest who may not be here any more loses every seat, and their face', () => {
	const face: TogetherEvent = { type: 'face-chosen', who: { kind: 'guest', id: 'mother' }, face: 'happy' };
	const gone = given(togetherRules, ...seated, face).when({ type: 'let-guest-go', guest: 'mother' }, house);
	gone.then({ type: 'guest-gone', guest: 'mother' });
	expect(gone.state).toMatchObject({ guests: [], faces: [] });
	expect(Object.keys(gone.state.seats)).toEqual(['seat-amira', 'seat-noor']);
	room.when({ type: 'let-guest-go', guest: 'smw' }, house).then();
	room.when({ type: 'expect-guest', guest: 'smw' }, house).then({ type: 'guest-expected', guest: 'smw' });
	room.when({ type: 'expect-guest', guest: 'mother' }, house).then();
});

test('the child that opens leads, and so do the ib’er and the screen; nobody else', () => {
	for (const one of [keeper, screen, pupil('seat-amira')]) {
		room.when(step, one).then({ type: 'phase-changed', phase: 'successes' });
		room.when({ type: 'add-minute', phase: 'check-in' }, one).then({ type: 'minute-added' });
		room.when({ type: 'give-turn', children: ['noor'] }, one).then({ type: 'turn-given', children: ['noor'] });
	}
	for (const one of [pupil('seat-noor'), guest('seat-mother'), pupil('seat-nobody')]) {
		room.when(step, one).refuses('someone-else-leads');
		room.when({ type: 'add-minute', phase: 'check-in' }, one).refuses('someone-else-leads');
		room.when({ type: 'give-turn', children: ['noor'] }, one).refuses('someone-else-leads');
	}
	given(togetherRules, ...seated, { type: 'opener-chosen', child: null })
		.when(step, pupil('seat-amira'))
		.refuses('someone-else-leads');
});

test('who leads shows all faces at once, when there are any', () => {
	const show = { type: 'show-faces' } as const;
	const face = { type: 'face-chosen', who: { kind: 'child', id: 'noor' }, face: 'sad' } as const;
	room.when(show, keeper).then();
	const chosen = given(togetherRules, ...seated, face);
	for (const one of [keeper, screen, pupil('seat-amira')]) chosen.when(show, one).then({ type: 'faces-shown' });
	for (const one of [pupil('seat-noor'), guest('seat-mother')]) chosen.when(show, one).refuses('someone-else-leads');
	given(togetherRules, ...seated, face, { type: 'faces-shown' })
		.when(show, screen)
		.then();
});

test('another child opens, or none', () => {
	const choose = { type: 'choose-opener', child: 'noor' } as const;
	room.when(choose, keeper).then({ type: 'opener-chosen', child: 'noor' });
	room.when({ ...choose, child: 'amira' }, keeper).then();
	room.when({ ...choose, child: null }, keeper).then({ type: 'opener-chosen', child: null });
	room.when({ ...choose, child: 'bo' }, keeper).refuses('child-not-in-household');
});

test('two taps at once are one step, and only within this part', () => {
	room.when({ ...step, from: 'successes' }, keeper).refuses('part-has-moved');
	room.when({ type: 'add-minute', phase: 'goals' }, keeper).refuses('part-has-moved');
	room.when({ ...step, to: 'check-in' }, keeper).then();
	const short = [{ ...opened[0], plan: plan.slice(0, 1) } as TogetherEvent, ...opened.slice(1)];
	given(togetherRules, ...short)
		.when(step, keeper)
		.refuses('phase-not-in-session');
	const ten = Array.from({ length: 10 }, (): TogetherEvent => ({ type: 'minute-added' }));
	given(togetherRules, ...seated, ...ten)
		.when({ type: 'add-minute', phase: 'check-in' }, keeper)
		.refuses('time-is-full');
});

test('columns close again at the next part, and a turn is of this family’s children', () => {
	const turned = given(togetherRules, ...seated, { type: 'turn-given', children: ['noor'] });
	turned.when({ type: 'give-turn', children: ['noor'] }, keeper).then();
	turned.when({ type: 'give-turn', children: ['bo'] }, keeper).refuses('child-not-in-household');
	turned
		.when({ type: 'give-turn', children: ['jip', 'sem'] }, keeper)
		.then({ type: 'turn-given', children: ['sem', 'jip'] });
	expect(turned.when(step, keeper).state.turn).toEqual([]);
});

test('any child asks to stop at any moment, for itself; only the ib’er goes on', () => {
	const stop = { type: 'ask-stop', child: 'noor' } as const;
	for (const one of [pupil('seat-noor'), keeper, screen]) room.when(stop, one).then(stopped);
	room.when(stop, pupil('seat-amira')).refuses('only-for-yourself');
	room.when(stop, guest('seat-mother')).refuses('only-for-yourself');
	room.when({ ...stop, child: 'bo' }, keeper).refuses('child-not-in-household');
	const still = given(togetherRules, ...seated, [stopped, keeper]);
	still.when({ ...stop, child: 'amira' }, keeper).then();
	still.when(step, pupil('seat-amira')).refuses('is-stopped');
	still.when({ type: 'add-minute', phase: 'check-in' }, keeper).refuses('is-stopped');
	still.when({ type: 'give-turn', children: ['noor'] }, keeper).refuses('is-stopped');
	room.when({ type: 'lift-stop' }, keeper).then();
});

test('the clock goes on where it stood still', () => {
	const still = given(togetherRules, ...seated.map((event): [TogetherEvent, typeof keeper] => [event, keeper]), [
		stopped,
		{ ...keeper, at: halfPastNine + 60_000 }
	]);
	const on = still.when({ type: 'lift-stop' }, { ...keeper, at: halfPastNine + 100_000 });
	on.then({ type: 'stop-lifted', ms: 40_000 });
	expect(on.state).toMatchObject({ stop: null, since: halfPastNine + 40_000 });
});

test('when it is over nothing is done any more, and what comes late holds nothing up', () => {
	const done = given(togetherRules, ...seated, over);
	expect(done.state).toMatchObject({ ended: true, seats: {}, guests: [] });
	done.when(step, keeper).refuses('together-is-over');
	for (const late of [
		{ type: 'end-together' },
		{ type: 'leave-seat', seat: 'seat-noor' },
		{ type: 'let-guest-go', guest: 'mother' },
		{ type: 'expect-guest', guest: 'smw' }
	] as const)
		done.when(late, house).then();
	room.when({ type: 'end-together' }, house).then(over);
});
