import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { guest, invited, keeper, opened, planned } from '#testing/family.ts';
import { circleRules } from './circle-rules.ts';
import type { CircleEvent } from './events.ts';
import { openHomeGoals } from './home-goals.ts';

const words = 'dat ze zich fijn voelen op school';
const goal: CircleEvent = { type: 'home-goal-set', goal: 'goal-1', guardian: 'mother', words };
const set = { type: 'set-home-goal', goal: 'goal-1', guardian: 'mother', words: ` ${words} ` } as const;
const ended: CircleEvent = { type: 'home-goal-ended', goal: 'goal-1', outcome: 'reached' };
const board = given(circleRules, ...opened);
const withGoal = given(circleRules, ...opened, goal);

test('a guardian sets a goal of home, in their own words', () => {
	board.when(set, keeper).then(goal);
	board.when({ ...set, guardian: 'father' }, keeper).then({ ...goal, guardian: 'father' } as CircleEvent);
	board.when({ ...set, guardian: 'smw' }, keeper).refuses('guardian-unknown');
	given(circleRules, ...invited)
		.when({ ...set, guardian: 'smw' }, keeper)
		.refuses('guardian-unknown');
	board.when({ ...set, words: ' ' }, keeper).refuses('words-are-missing');
	board.when({ ...set, words: 'x'.repeat(300) }, keeper).refuses('words-are-too-long');
	withGoal.when(set, keeper).refuses('goal-exists');
	const four = ['a', 'b', 'c', 'd'].map((id) => ({ ...goal, goal: id }) as CircleEvent);
	given(circleRules, ...opened, ...four)
		.when(set, keeper)
		.refuses('enough-goals-of-home');
	given(circleRules, ...opened, { type: 'cycle-closed', stayed: false })
		.when(set, keeper)
		.refuses('cycle-is-closed');
});

test('a goal of home is said otherwise, or is over', () => {
	const change = { type: 'change-home-goal', goal: 'goal-1', words: 'rust' } as const;
	withGoal.when(change, keeper).then({ type: 'home-goal-changed', goal: 'goal-1', guardian: 'mother', words: 'rust' });
	withGoal.when({ ...change, words }, keeper).then();
	withGoal.when({ ...change, words: '' }, keeper).refuses('words-are-missing');
	board.when(change, keeper).refuses('goal-unknown');
	const end = { type: 'end-home-goal', goal: 'goal-1', outcome: 'reached' } as const;
	withGoal.when(end, keeper).then(ended);
	board.when(end, keeper).refuses('goal-unknown');
	const after = given(circleRules, ...opened, goal, ended);
	after.when(end, keeper).refuses('goal-is-over');
	after.when(change, keeper).refuses('goal-is-over');
});

test('how it went is known for each meeting once, and a goal of the round before is not asked after', () => {
	const step = { type: 'note-step', goal: 'goal-1', meeting: 'm1', step: 'better' } as const;
	const stepped: CircleEvent = { ...step, type: 'home-goal-stepped' };
	withGoal.when(step).then(stepped);
	board.when(step).then();
	const twice = given(circleRules, ...opened, goal, { ...stepped, step: 'worse' } as CircleEvent, stepped);
	expect(twice.state.homeGoals[0]?.steps).toEqual([{ meeting: 'm1', step: 'better' }]);
	const next = given(circleRules, ...opened, goal, { type: 'cycle-closed', stayed: true }, { type: 'cycle-begun' });
	expect(openHomeGoals(withGoal.state)).toHaveLength(1);
	expect(openHomeGoals(next.state)).toEqual([]);
});

const childGoal = {
	meeting: 'meeting-1',
	goal: 'cg-1',
	child: 'noor',
	words: 'op tijd',
	drawing: null,
	helper: 'juf Els'
};
const keptGoal: CircleEvent = { type: 'child-goal-kept', ...childGoal };
const met = [...invited, planned()];

test('a child’s goal stays until it is reached or let go', () => {
	given(circleRules, ...met)
		.when({ type: 'keep-child-goal', ...childGoal })
		.then(keptGoal);
	const kept = given(circleRules, ...met, keptGoal);
	kept
		.when({ type: 'note-reached', goal: 'cg-1' })
		.then({ type: 'child-goal-ended', goal: 'cg-1', outcome: 'reached' });
	const end = { type: 'end-child-goal', goal: 'cg-1', outcome: 'let-go' } as const;
	const gone = kept.when(end, keeper);
	gone.then({ type: 'child-goal-ended', goal: 'cg-1', outcome: 'let-go' });
	expect(gone.state.childGoals[0]?.state).toBe('let-go');
	board.when(end, keeper).refuses('goal-unknown');
	const over = given(circleRules, ...met, keptGoal, { type: 'child-goal-ended', goal: 'cg-1', outcome: 'let-go' });
	over.when(end, keeper).refuses('goal-is-over');
	over.when({ type: 'note-reached', goal: 'cg-1' }).then();
});

const agreed = {
	words: 'belt de gymclub',
	who: { kind: 'guest' as const, id: 'smw' },
	by: '2026-12-01',
	about: 'noor',
	tells: { kind: 'staff' as const, id: 'els' }
};
const agreement: CircleEvent = { type: 'agreement-kept', id: 'ag-1', meeting: 'meeting-1', ...agreed };
const ask = { agreement: 'ag-1' };

test('what a meeting leaves and does not fit any more holds up no meeting', () => {
	const keep = { type: 'keep-agreement', meeting: 'meeting-1', ...ask, ...agreed } as const;
	const base = given(circleRules, ...met);
	base.when(keep).then(agreement);
	base.when({ ...keep, about: null }).then({ ...agreement, about: null } as CircleEvent);
	base.when({ ...keep, about: 'bo' }).then();
	base.when({ ...keep, meeting: 'none' }).then();
	given(circleRules, ...met, agreement)
		.when(keep)
		.then();
	base.when({ type: 'keep-child-goal', ...childGoal, child: 'bo' }).then();
	base.when({ type: 'keep-child-goal', ...childGoal, meeting: 'none' }).then();
	given(circleRules, ...met, keptGoal)
		.when({ type: 'keep-child-goal', ...childGoal })
		.then();
	base.when({ type: 'note-reached', goal: 'none' }).then();
});

test('an agreement is done or dropped, once', () => {
	const kept = given(circleRules, ...met, agreement);
	kept.when({ type: 'finish-agreement', ...ask }, keeper).then({ type: 'agreement-finished', ...ask });
	kept.when({ type: 'drop-agreement', ...ask }, keeper).then({ type: 'agreement-dropped', ...ask });
	board.when({ type: 'finish-agreement', ...ask }, keeper).refuses('agreement-unknown');
	board.when({ type: 'drop-agreement', ...ask }, keeper).refuses('agreement-unknown');
	const done = given(circleRules, ...met, agreement, { type: 'agreement-finished', ...ask });
	done.when({ type: 'drop-agreement', ...ask }, keeper).refuses('agreement-is-over');
	expect(done.state.agreements[0]).toMatchObject({ state: 'done', told: null });
});

test('a child hears what was agreed about it, also when it is done by now', () => {
	const tell = { type: 'tell-child', ...ask } as const;
	const done = given(circleRules, ...met, agreement, { type: 'agreement-finished', ...ask });
	const told = done.when(tell, keeper);
	told.then({ type: 'child-told', ...ask });
	expect(told.state.agreements[0]).toMatchObject({ state: 'done', told: '2026-11-24' });
	given(circleRules, ...met, agreement, { type: 'child-told', ...ask })
		.when(tell, keeper)
		.then();
	given(circleRules, ...met, { ...agreement, about: null } as CircleEvent)
		.when(tell, keeper)
		.refuses('nothing-to-tell');
	board.when(tell, keeper).refuses('agreement-unknown');
});

test('who told a child is noted with it: who keeps the board says so, also of a guardian', () => {
	const tell = { type: 'tell-child', ...ask } as const;
	const kept = given(circleRules, ...met, agreement);
	const by = { kind: 'guest', id: 'mother' } as const;
	const told = kept.when({ ...tell, by }, keeper);
	told.then({ type: 'child-told', ...ask, by });
	expect(told.state.agreements[0]).toMatchObject({ told: '2026-11-24', toldBy: by });
	expect(kept.when(tell, keeper).state.agreements[0]).toMatchObject({ told: '2026-11-24', toldBy: null });
	kept.when({ ...tell, by: { kind: 'guest', id: 'nobody' } }, keeper).refuses('guest-unknown');
});

test('a guardian says on her own phone that she told what she was to tell, of her own child, and nothing else', () => {
	const tell = { type: 'tell-child', ...ask } as const;
	const by = { kind: 'guest', id: 'mother' } as const;
	const hers = { ...agreement, tells: by } as CircleEvent;
	const answers: CircleEvent = { type: 'phone-answers', seat: 'her-phone', guardian: 'mother' };
	const his: CircleEvent = { type: 'phone-answers', seat: 'his-phone', guardian: 'father' };
	const kept = given(circleRules, ...met, hers, answers, his);
	kept.when(tell, guest('her-phone')).then({ type: 'child-told', ...ask, by });
	// not in the name of another, whatever it says
	kept.when({ ...tell, by: { kind: 'staff', id: 'els' } }, guest('her-phone')).then({ type: 'child-told', ...ask, by });
	kept.when(tell, guest('his-phone')).refuses('agreement-unknown');
	kept.when(tell, guest('no-phone')).refuses('agreement-unknown');
	given(circleRules, ...met, agreement, answers)
		.when(tell, guest('her-phone'))
		.refuses('agreement-unknown');
	given(circleRules, ...met, hers, answers, { type: 'authority-noted', child: 'noor', guardians: ['father'] })
		.when(tell, guest('her-phone'))
		.refuses('agreement-unknown');
	given(circleRules, ...met, hers, answers, { type: 'child-told', ...ask })
		.when(tell, guest('her-phone'))
		.then();
});

test('a guest from elsewhere says that their own action is done, once; and it is taken back', () => {
	const say = { type: 'say-done', ...ask } as const;
	const by = { kind: 'guest', id: 'smw' } as const;
	const kept = given(circleRules, ...met, agreement);
	const done: CircleEvent = { type: 'agreement-finished', ...ask, by };
	const said = kept.when(say, guest('smw'));
	said.then(done);
	expect(said.state.agreements[0]).toMatchObject({ state: 'done', done: { on: '2026-11-24', by } });
	const over = given(circleRules, ...met, agreement, done);
	over.when(say, guest('smw')).then();
	const reopen = { type: 'reopen-agreement', ...ask } as const;
	const again = over.when(reopen, keeper);
	again.then({ type: 'agreement-reopened', ...ask });
	expect(again.state.agreements[0]).toMatchObject({ state: 'open', done: null });
	kept.when(reopen, keeper).then();
	board.when(reopen, keeper).refuses('agreement-unknown');
	const dropped = given(circleRules, ...met, agreement, { type: 'agreement-dropped', ...ask });
	dropped.when(reopen, keeper).refuses('agreement-is-over');
	dropped.when(say, guest('smw')).refuses('agreement-is-over');
	// who keeps the board finished it: nobody else is named
	expect(kept.when({ type: 'finish-agreement', ...ask }, keeper).state.agreements[0]?.done).toEqual({
		on: '2026-11-24',
		by: null
	});
});

test('nobody says it of what another does, and who looks after the children not on this way', () => {
	const say = { type: 'say-done', ...ask } as const;
	const kept = given(circleRules, ...met, agreement);
	for (const other of ['tolk', 'leerplicht', 'mother', 'nobody'])
		kept.when(say, guest(other)).refuses('agreement-unknown');
	const hers = { ...agreement, who: { kind: 'guest', id: 'mother' } } as CircleEvent;
	given(circleRules, ...met, hers)
		.when(say, guest('mother'))
		.refuses('agreement-unknown');
	const staff = { ...agreement, who: { kind: 'staff', id: 'smw' } } as CircleEvent;
	given(circleRules, ...met, staff)
		.when(say, guest('smw'))
		.refuses('agreement-unknown');
	given(circleRules, ...met, agreement, { type: 'guest-uninvited', guest: 'smw' })
		.when(say, guest('smw'))
		.refuses('agreement-unknown');
});
