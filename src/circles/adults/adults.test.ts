import { expect, test } from 'vitest';
import { adultsPlan, usualPlan } from '#circles/forms.ts';
import { given } from '#testing/given.ts';
import { children, house, keeper } from '#testing/family.ts';
import { adultsRules } from './adults-rules.ts';
import type { AdultsEvent } from './events.ts';

const plan = adultsPlan(usualPlan['care-meeting']);
const earlier = {
	id: 'ag-0',
	words: 'belt de fysio',
	who: { kind: 'guest' as const, id: 'smw' },
	by: '2026-11-01',
	about: 'sem',
	tells: null
};
const childGoal = { id: 'cg-1', child: 'noor', words: 'op tijd', drawing: null, helper: 'juf Els' };
const open = {
	type: 'open-adults' as const,
	meeting: 'meeting-1',
	circle: 'circle-1',
	plan,
	children,
	guests: ['mother'],
	homeGoals: [{ id: 'goal-1', guardian: 'mother', words: 'fijn op school' }],
	childGoals: [childGoal],
	agreements: [earlier]
};
const opened: AdultsEvent[] = [
	{ type: 'adults-opened', meeting: 'meeting-1', circle: 'circle-1', plan },
	...children.map((child): AdultsEvent => ({ type: 'child-spoken-of', child })),
	{ type: 'child-goal-brought', ...childGoal },
	{ type: 'home-goal-brought', goal: 'goal-1', guardian: 'mother', words: 'fijn op school' },
	{ type: 'agreement-brought', ...earlier },
	{ type: 'guest-came', guest: 'mother' }
];
const room = given(adultsRules, ...opened);
const need = { type: 'add-need', id: 'n1', child: 'noor', words: ' een vaste plek ' } as const;
const needed: AdultsEvent = { ...need, type: 'need-added', words: 'een vaste plek' };
const agree = {
	type: 'add-agreement' as const,
	id: 'ag-1',
	words: ' brengt Noor op tijd ',
	who: { kind: 'guest' as const, id: 'mother' },
	by: '2026-12-01',
	about: 'noor',
	tells: { kind: 'staff' as const, id: 'els' }
};
const agreed: AdultsEvent = { ...agree, type: 'agreement-added', words: 'brengt Noor op tijd' };

test('part two opens with the children, their goals, the goals of home, what was open, and who was ticked', () => {
	given(adultsRules)
		.when(open, house)
		.then(...opened);
	room.when(open, house).refuses('adults-is-open-already');
	given(adultsRules).when(need, keeper).refuses('adults-is-not-open');
	expect(room.state).toMatchObject({ phase: 'home-goal', guests: ['mother'], came: ['mother'] });
});

test('parts follow one another, with a minute more where it is needed', () => {
	const step = { type: 'go-to-phase', from: 'home-goal', to: 'needs' } as const;
	room.when(step, keeper).then({ type: 'phase-changed', phase: 'needs' });
	room.when({ ...step, from: 'needs' }, keeper).refuses('part-has-moved');
	const short = [{ ...opened[0], plan: plan.slice(0, 1) } as AdultsEvent];
	given(adultsRules, ...short)
		.when(step, keeper)
		.refuses('phase-not-in-session');
	room.when({ type: 'add-minute', phase: 'home-goal' }, keeper).then({ type: 'minute-added' });
	room.when({ type: 'add-minute', phase: 'needs' }, keeper).refuses('part-has-moved');
	const ten = Array.from({ length: 10 }, (): AdultsEvent => ({ type: 'minute-added' }));
	given(adultsRules, ...opened, ...ten)
		.when({ type: 'add-minute', phase: 'home-goal' }, keeper)
		.refuses('time-is-full');
	expect(given(adultsRules, ...opened, ...ten).when(step, keeper).state.extra).toBe(0);
});

test('how it is going with a goal of home is better, the same or worse, with words or without', () => {
	const how = { type: 'how-it-goes', goal: 'goal-1', step: 'better' } as const;
	const said: AdultsEvent = { type: 'how-it-goes-said', goal: 'goal-1', guardian: 'mother', step: 'better', words: '' };
	room.when(how, keeper).then(said);
	room.when({ ...how, words: ' ze lacht ' }, keeper).then({ ...said, words: 'ze lacht' } as AdultsEvent);
	room.when({ ...how, goal: 'goal-9' }, keeper).refuses('goal-unknown');
	room.when({ ...how, words: 'x'.repeat(300) }, keeper).refuses('words-are-too-long');
	const known = given(adultsRules, ...opened, said);
	known.when(how, keeper).then();
	expect(known.state.homeGoals[0]?.how).toEqual({ step: 'better', words: '' });
});

test('what a child needs is said, changed and taken down', () => {
	room.when(need, keeper).then(needed);
	room.when({ ...need, child: 'bo' }, keeper).refuses('child-not-in-household');
	room.when({ ...need, words: '' }, keeper).refuses('words-are-missing');
	room.when({ ...need, words: 'x'.repeat(300) }, keeper).refuses('words-are-too-long');
	const known = given(adultsRules, ...opened, needed);
	known.when(need, keeper).refuses('need-exists');
	const change = { type: 'change-need', id: 'n1', words: 'rust' } as const;
	const changed = known.when(change, keeper);
	changed.then({ type: 'need-changed', id: 'n1', child: 'noor', words: 'rust' });
	expect(changed.state.needs).toEqual([{ id: 'n1', child: 'noor', words: 'rust' }]);
	known.when({ ...change, words: 'een vaste plek' }, keeper).then();
	known.when({ ...change, words: '' }, keeper).refuses('words-are-missing');
	room.when(change, keeper).refuses('need-unknown');
	const down = known.when({ type: 'take-need-down', id: 'n1' }, keeper);
	down.then({ type: 'need-taken-down', id: 'n1' });
	expect(down.state.needs).toEqual([]);
	room.when({ type: 'take-need-down', id: 'n1' }, keeper).then();
	const many = Array.from({ length: 12 }, (_, index) => ({ ...needed, id: `n${index}` }) as AdultsEvent);
	given(adultsRules, ...opened, ...many)
		.when({ ...need, id: 'more' }, keeper)
		.refuses('enough-needs');
});

test('an agreement says who, what, when, about whom and who tells the child', () => {
	room.when(agree, keeper).then(agreed);
	room
		.when({ ...agree, about: null, tells: null }, keeper)
		.then({ ...agreed, about: null, tells: null } as AdultsEvent);
	room.when({ ...agree, about: 'bo' }, keeper).refuses('child-not-in-household');
	room.when({ ...agree, who: { kind: 'child', id: 'bo' } }, keeper).refuses('child-not-in-household');
	room.when({ ...agree, words: '' }, keeper).refuses('words-are-missing');
	room.when({ ...agree, words: 'x'.repeat(300) }, keeper).refuses('words-are-too-long');
	room.when({ ...agree, id: 'ag-0' }, keeper).refuses('agreement-exists');
	given(adultsRules, ...opened, agreed)
		.when(agree, keeper)
		.refuses('agreement-exists');
	const many = Array.from({ length: 24 }, (_, index) => ({ ...agreed, id: `a${index}` }) as AdultsEvent);
	given(adultsRules, ...opened, ...many)
		.when(agree, keeper)
		.refuses('enough-agreements');
});

test('nobody promises for a guest who was not there; who was there and went still may be named', () => {
	room.when({ ...agree, who: { kind: 'guest', id: 'smw' } }, keeper).refuses('was-not-in-the-room');
	room.when({ ...agree, tells: { kind: 'guest', id: 'smw' } }, keeper).refuses('was-not-in-the-room');
	given(adultsRules, ...opened, { type: 'guest-gone', guest: 'mother' })
		.when(agree, keeper)
		.then(agreed);
});

test('an agreement is said otherwise, and stays about whom it was', () => {
	const known = given(adultsRules, ...opened, agreed);
	const { type: _, about: __, ...rest } = agree;
	const change = { type: 'change-agreement', ...rest, by: '2026-12-08' } as const;
	const changed = known.when(change, keeper);
	changed.then({ ...agreed, type: 'agreement-changed', by: '2026-12-08' } as AdultsEvent);
	expect(changed.state.agreements[0]).toMatchObject({ about: 'noor', by: '2026-12-08' });
	known.when({ ...change, who: { kind: 'guest', id: 'smw' } }, keeper).refuses('was-not-in-the-room');
	known.when({ ...change, words: '' }, keeper).refuses('words-are-missing');
	room.when(change, keeper).refuses('agreement-unknown');
	const down = known.when({ type: 'take-agreement-down', id: 'ag-1' }, keeper);
	down.then({ type: 'agreement-taken-down', id: 'ag-1' });
	expect(down.state.agreements).toEqual([]);
	room.when({ type: 'take-agreement-down', id: 'ag-1' }, keeper).then();
});

test('what was open stands here as it stands on the family’s board by now', () => {
	const note = { type: 'note-agreement', agreement: 'ag-0', what: 'done' } as const;
	const noted = room.when(note, house);
	noted.then({ ...note, type: 'agreement-noted' });
	expect(noted.state.earlier[0]).toMatchObject({ state: 'done', told: false });
	expect(room.when({ ...note, what: 'told' }, house).state.earlier[0]).toMatchObject({ state: 'open', told: true });
	expect(given(adultsRules, ...opened).when({ ...note, what: 'open' }, house).state.earlier[0]).toMatchObject({
		state: 'open'
	});
	room.when({ ...note, agreement: 'none' }, house).then();
});

test('guests come and go as the family’s board says', () => {
	room.when({ type: 'expect-guest', guest: 'smw' }, house).then({ type: 'guest-came', guest: 'smw' });
	room.when({ type: 'expect-guest', guest: 'mother' }, house).then();
	const gone = room.when({ type: 'let-guest-go', guest: 'mother' }, house);
	gone.then({ type: 'guest-gone', guest: 'mother' });
	expect(gone.state).toMatchObject({ guests: [], came: ['mother'] });
	room.when({ type: 'let-guest-go', guest: 'smw' }, house).then();
});

test('at the end one sentence: what we can do now', () => {
	const say = { type: 'say-closing', words: ' wij bellen zelf ' } as const;
	const said: AdultsEvent = { type: 'closing-said', words: 'wij bellen zelf' };
	room.when(say, keeper).then(said);
	room.when({ ...say, words: '' }, keeper).then();
	room.when({ ...say, words: 'x'.repeat(300) }, keeper).refuses('words-are-too-long');
	given(adultsRules, ...opened, said)
		.when(say, keeper)
		.then();
});

test('when it is over nothing is said any more, and what comes late holds nothing up', () => {
	const ended = room.when({ type: 'end-adults' }, house);
	ended.then({ type: 'adults-ended' });
	expect(ended.state).toMatchObject({ ended: true, guests: [] });
	const over = given(adultsRules, ...opened, { type: 'adults-ended' });
	over.when(need, keeper).refuses('adults-is-over');
	for (const late of [
		{ type: 'end-adults' },
		{ type: 'expect-guest', guest: 'smw' },
		{ type: 'let-guest-go', guest: 'mother' },
		{ type: 'note-agreement', agreement: 'ag-0', what: 'done' }
	] as const)
		over.when(late, house).then();
});

test('of a child that is forgotten nothing is left, and everything of a part that is erased', () => {
	const about: AdultsEvent[] = [...opened, needed, { ...agreed, words: 'brengt hem' } as AdultsEvent];
	const forgotten = given(adultsRules, ...about).when({ type: 'forget-child', child: 'noor' }, house);
	forgotten.then({ type: 'child-forgotten', child: 'noor' });
	expect(JSON.stringify(forgotten.state)).not.toContain('noor');
	expect(forgotten.state.earlier).toHaveLength(1);
	room.when({ type: 'forget-child', child: 'bo' }, house).then();
	const erased = room.when({ type: 'erase-adults' }, house);
	erased.then({ type: 'adults-erased' });
	expect(erased.state).toEqual(adultsRules.initial);
	expect(adultsRules.withdraws?.({ type: 'adults-erased' })).toBe('everything');
});
