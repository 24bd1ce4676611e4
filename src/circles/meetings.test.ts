import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { halfPastNine, invited, keeper, plan, planned, ready, yesTo } from '#testing/family.ts';
import { circleRules } from './circle-rules.ts';
import type { Asked } from './commands.ts';
import { circleDue } from './due.ts';
import type { CircleEvent } from './events.ts';
import { usualPlan } from './forms.ts';
import { limits } from './limits.ts';

const begin = { type: 'begin-meeting', meeting: 'meeting-1', opener: 'amira' } as const;
const door = { type: 'go-through-door', meeting: 'meeting-1' } as const;
const second: Asked<'open-second-part'> = {
	type: 'open-second-part',
	meeting: 'meeting-1',
	present: ['mother', 'smw']
};
const end = { type: 'end-meeting', meeting: 'meeting-1' } as const;

const begun: CircleEvent = { type: 'meeting-begun', meeting: 'meeting-1', present: ['mother', 'smw'] };
const passed: CircleEvent = { type: 'door-passed', meeting: 'meeting-1' };
const behind: CircleEvent = { type: 'second-part-opened', meeting: 'meeting-1', present: ['mother', 'smw'] };
const over: CircleEvent = { type: 'meeting-ended', meeting: 'meeting-1', was: 'adults' };
const talk: Partial<Asked<'plan-meeting'>> = {
	form: 'care-talk',
	plan: [...usualPlan['care-talk']],
	coming: []
};
const board = given(circleRules, ...ready);

test('a meeting is planned with who comes, who is fetched, and its phases', () => {
	given(circleRules, ...invited)
		.when(plan({ place: ' de kamer van Nancy ' }), keeper)
		.then(planned());
	board.when(plan(), keeper).refuses('meeting-exists');
	const another = { meeting: 'meeting-2', together: 'together-2', adults: 'adults-2' };
	board.when(plan({ ...another, coming: ['a-stranger'] }), keeper).refuses('guest-unknown');
	board.when(plan({ ...another, fetch: ['bo'] }), keeper).refuses('child-not-in-household');
	board.when(plan({ ...another, place: 'x'.repeat(limits.place + 1) }), keeper).refuses('words-are-too-long');
	board.when(plan({ ...another, plan: plan().plan.toReversed() }), keeper).refuses('plan-is-out-of-order');
	const six = Array.from({ length: 6 }, (_, index) => planned({ meeting: `m${index}` }));
	given(circleRules, ...invited, ...six)
		.when(plan(), keeper)
		.refuses('enough-meetings');
	given(circleRules, ...invited, { type: 'cycle-closed', stayed: true })
		.when(plan(), keeper)
		.refuses('cycle-is-closed');
});

test('until it begins a meeting is changed, or called off', () => {
	const { type: _, together: __, adults: ___, ...rest } = plan({ at: halfPastNine + 1, coming: ['smw', 'smw'] });
	const changed = board.when({ type: 'change-meeting', ...rest }, keeper);
	changed.then({ type: 'meeting-changed', ...rest, coming: ['smw'] });
	expect(changed.state.meetings[0]).toMatchObject({ at: halfPastNine + 1, together: 'together-1', state: 'planned' });
	board.when({ type: 'change-meeting', ...rest, meeting: 'none' }, keeper).refuses('meeting-unknown');
	board.when({ type: 'change-meeting', ...rest, coming: ['a-stranger'] }, keeper).refuses('guest-unknown');
	const cancel = { type: 'cancel-meeting', meeting: 'meeting-1' } as const;
	board.when(cancel, keeper).then({ type: 'meeting-cancelled', meeting: 'meeting-1' });
	board.when({ ...cancel, meeting: 'none' }, keeper).refuses('meeting-unknown');
	const going = given(circleRules, ...ready, begun);
	going.when({ type: 'change-meeting', ...rest }, keeper).refuses('meeting-has-begun');
	going.when(cancel, keeper).refuses('meeting-has-begun');
});

test('part one begins for those who are asked for it and have a ground', () => {
	// leerplicht is asked for part two, the interpreter has no yes yet
	board.when(begin, keeper).then(begun);
	given(circleRules, ...invited, planned())
		.when(begin, keeper)
		.then({ ...begun, present: ['mother'] } as CircleEvent);
	board.when({ ...begin, meeting: 'none' }, keeper).refuses('meeting-unknown');
	board.when({ ...begin, opener: 'bo' }, keeper).refuses('child-not-in-household');
	given(circleRules, ...ready, begun)
		.when(begin, keeper)
		.refuses('meeting-has-begun');
	given(circleRules, ...ready, begun, planned({ meeting: 'meeting-2' }))
		.when({ ...begin, meeting: 'meeting-2' }, keeper)
		.refuses('meeting-is-going-on');
});

test('a talk without children begins at the door', () => {
	const short = given(circleRules, ...invited, planned(talk));
	const { state } = short.when({ ...begin, opener: null }, keeper);
	expect(state.meetings[0]).toMatchObject({ state: 'door', present: [], hadAdults: false });
});

test('behind the door nobody sits until they are ticked, and who has no ground cannot be', () => {
	given(circleRules, ...ready, begun)
		.when(door, keeper)
		.then(passed);
	const atDoor = given(circleRules, ...ready, begun, passed);
	expect(atDoor.state.meetings[0]?.present).toEqual([]);
	atDoor.when(second, keeper).then(behind);
	atDoor.when({ ...second, present: [] }, keeper).then({ ...behind, present: [] } as CircleEvent);
	atDoor.when({ ...second, present: ['mother', 'leerplicht'] }, keeper).refuses('guest-has-no-ground');
	atDoor.when({ ...second, present: ['a-stranger'] }, keeper).refuses('guest-unknown');
	given(circleRules, ...ready, ...yesTo('tolk'), begun, passed)
		.when({ ...second, present: ['tolk'] }, keeper)
		.refuses('not-for-this-part');
	board.when(door, keeper).refuses('meeting-is-not-going-on');
	board.when(second, keeper).refuses('meeting-is-not-going-on');
	given(circleRules, ...ready, begun)
		.when(second, keeper)
		.refuses('meeting-is-not-going-on');
});

test('who comes late is let in where they may be, and who goes is let out', () => {
	const letIn = { type: 'let-in', meeting: 'meeting-1', guest: 'leerplicht' } as const;
	const going = [...ready, begun];
	given(circleRules, ...going)
		.when({ ...letIn, guest: 'tolk' }, keeper)
		.refuses('guest-has-no-ground');
	given(circleRules, ...going, ...yesTo('tolk'))
		.when({ ...letIn, guest: 'tolk' }, keeper)
		.then({ type: 'guest-let-in', meeting: 'meeting-1', guest: 'tolk' });
	given(circleRules, ...going, ...yesTo('leerplicht'))
		.when(letIn, keeper)
		.refuses('not-for-this-part');
	const adults = [...going, passed, behind];
	given(circleRules, ...adults)
		.when(letIn, keeper)
		.refuses('guest-has-no-ground');
	given(circleRules, ...adults)
		.when({ ...letIn, guest: 'a-stranger' }, keeper)
		.refuses('guest-unknown');
	const late = given(circleRules, ...adults, ...yesTo('leerplicht')).when(letIn, keeper);
	late.then({ type: 'guest-let-in', meeting: 'meeting-1', guest: 'leerplicht' });
	expect(late.state.meetings[0]?.present).toEqual(['mother', 'smw', 'leerplicht']);
	given(circleRules, ...adults)
		.when({ ...letIn, guest: 'smw' }, keeper)
		.then();
	given(circleRules, ...going, passed)
		.when(letIn, keeper)
		.refuses('meeting-is-not-going-on');

	const letOut = { type: 'let-out', meeting: 'meeting-1', guest: 'smw' } as const;
	const out = given(circleRules, ...adults).when(letOut, keeper);
	out.then({ type: 'guest-let-out', meeting: 'meeting-1', guest: 'smw' });
	expect(out.state.meetings[0]?.present).toEqual(['mother']);
	given(circleRules, ...adults)
		.when({ ...letOut, guest: 'tolk' }, keeper)
		.refuses('guest-is-not-in-the-room');
	board.when(letOut, keeper).refuses('meeting-is-not-going-on');
});

test('who loses their ground in the middle is not in the room any more', () => {
	const no = { type: 'give-consent', guest: 'smw', guardian: 'father', child: 'sem', answer: 'no' } as const;
	const { state } = given(circleRules, ...ready, begun, passed, behind).when({ ...no, how: 'said-here' }, keeper);
	expect(state.meetings[0]?.present).toEqual(['mother']);
});

test('a meeting ends in any part, once', () => {
	for (const [was, history] of [
		['together', [begun]],
		['door', [begun, passed]],
		['adults', [begun, passed, behind]]
	] as const) {
		const ended = given(circleRules, ...ready, ...history).when(end, keeper);
		ended.then({ type: 'meeting-ended', meeting: 'meeting-1', was });
		expect(ended.state.meetings[0]).toMatchObject({ state: 'done', present: [] });
	}
	board.when(end, keeper).refuses('meeting-is-not-going-on');
	given(circleRules, ...ready, begun, passed, behind, over)
		.when(end, keeper)
		.refuses('meeting-is-not-going-on');
});

test('a meeting that nobody ends, ends itself', () => {
	expect(circleDue(board.state)).toBeUndefined();
	const { state } = given(circleRules, ...ready).when(begin, keeper);
	expect(circleDue(state)).toEqual({ at: halfPastNine + limits.forgotten, command: end });
	expect(circleDue(given(circleRules, ...ready, begun, over).state)).toBeUndefined();
});

test('of a meeting one sentence stays: what we can do now', () => {
	const note = { type: 'note-closing-sentence', meeting: 'meeting-1', words: ' Wij  bellen zelf ' } as const;
	const noted: CircleEvent = { type: 'closing-noted', meeting: 'meeting-1', words: 'Wij bellen zelf' };
	const done = [...ready, begun, passed, behind, over];
	given(circleRules, ...done)
		.when(note, keeper)
		.then(noted);
	given(circleRules, ...done, noted)
		.when(note, keeper)
		.then();
	given(circleRules, ...done)
		.when({ ...note, words: '' }, keeper)
		.refuses('words-are-missing');
	board.when(note, keeper).refuses('meeting-is-not-going-on');
	board.when({ ...note, meeting: 'none' }, keeper).refuses('meeting-unknown');
});

test('a round is closed when no meeting is left, with whether the children stayed; then the next begins', () => {
	const close = { type: 'close-cycle', stayed: true } as const;
	board.when(close, keeper).refuses('meeting-is-planned');
	given(circleRules, ...ready, begun)
		.when(close, keeper)
		.refuses('meeting-is-going-on');
	const done = [...ready, begun, passed, behind, over];
	const closed = given(circleRules, ...done).when(close, keeper);
	closed.then({ type: 'cycle-closed', stayed: true });
	expect(closed.state.cycles).toEqual([{ number: 1, begun: '2026-11-23', closed: { on: '2026-11-24', stayed: true } }]);
	const after = given(circleRules, ...done, { type: 'cycle-closed', stayed: true });
	after.when(close, keeper).refuses('cycle-is-closed');
	after.when({ type: 'begin-next-cycle' }, keeper).then({ type: 'cycle-begun' });
	expect(after.when({ type: 'begin-next-cycle' }, keeper).state.cycles.map(({ number }) => number)).toEqual([1, 2]);
	board.when({ type: 'begin-next-cycle' }, keeper).refuses('cycle-is-open');
});
