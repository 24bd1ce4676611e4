import { describe, expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import type { RingCommand } from './commands.ts';
import type { RingEvent } from './events.ts';
import { ringForgets, ringRules } from './ring-rules.ts';
import { ringOf } from './ring-state.ts';

const opened: RingEvent = { type: 'ring-opened', group: 'team', arena: 'a', turns: 't', seats: 2 };
const pupils = ['5b', '6'].flatMap((group) =>
	['Daan', 'Lieke', 'Sam', 'Noor'].map((name) => ({ pupil: `${name} ${group}`, group, turns: 0 }))
);
const draw: RingCommand = { type: 'draw-ring', seed: 7, pupils };
const drawnBy = (events: unknown): RingEvent[] => events as RingEvent[];
const afterDraw = () => drawnBy(ringRules.decide(given(ringRules, opened).state, draw, { actor: 'ada', at: 0 }));
const sitting = (...more: RingEvent[]) => ringOf(given(ringRules, opened, ...afterDraw(), ...more).state);

test('as many as there are seats are drawn, of every group its share, and some in reserve', () => {
	const { drawn, draw: by } = given(ringRules, opened).when(draw).state;
	expect(drawn).toHaveLength(6);
	expect(new Set(sitting().map(({ group }) => group))).toEqual(new Set(['5b', '6']));
	expect(by).toEqual({
		seed: 7,
		groups: [
			{ group: '5b', pupils: 4, turns: 0 },
			{ group: '6', pupils: 4, turns: 0 }
		]
	});
	expect(afterDraw().at(-1)).toEqual({ type: 'ring-changed', drawn: 2, yes: 0, groups: ['5b', '6'] });
	expect(afterDraw()).toEqual(afterDraw());
});

describe('for who does not sit there', () => {
	test('the next of the own group comes, and the others stay', () => {
		const [first, second] = sitting();
		for (const said of ['no', 'away', 'not-now', 'other'] as const) {
			const after = sitting({ type: 'pupil-said', pupil: first?.pupil ?? '', said });
			expect(after[1]).toEqual(second);
			expect(after[0]?.group).toBe(first?.group);
			expect(after[0]?.pupil).not.toBe(first?.pupil);
		}
	});
	test('and again, until nobody is left; then there is drawn anew from the others', () => {
		let ring = given(ringRules, opened).when(draw).state;
		for (let no = 0; no < 5; no += 1) {
			const [one] = ringOf(ring);
			ring = given(ringRules, opened, ...afterDraw(), ...ring.drawn.flatMap(said)).when({
				type: 'say-no',
				pupil: one?.pupil ?? ''
			}).state;
		}
		expect(ringOf(ring)).toHaveLength(1);
		const history = [opened, ...afterDraw(), ...ring.drawn.flatMap(said)];
		const again = given(ringRules, ...history).when({ ...draw, seed: 9 }).state;
		expect(ringOf(again)).toHaveLength(2);
		expect(new Set(again.drawn.map(({ pupil }) => pupil)).size).toBe(8);
		given(ringRules, ...history)
			.when({ ...draw, pupils: [] })
			.refuses('nobody-to-draw');
	});
	const said = ({ pupil, said: words }: ReturnType<typeof ringOf>[number]): RingEvent[] =>
		words === 'nothing-yet' ? [] : [{ type: 'pupil-said', pupil, said: words }];
});

test('a pupil says yes, or no, and may change its mind until it sits there', () => {
	const [one] = sitting();
	const pupil = one?.pupil ?? '';
	given(ringRules, opened, ...afterDraw())
		.when({ type: 'say-yes', pupil })
		.then({ type: 'pupil-said', pupil, said: 'yes' }, { type: 'ring-changed', drawn: 2, yes: 1, groups: ['5b', '6'] });
	const yes: RingEvent = { type: 'pupil-said', pupil, said: 'yes' };
	given(ringRules, opened, ...afterDraw(), yes)
		.when({ type: 'say-yes', pupil })
		.then();
	expect(sitting(yes, { type: 'pupil-said', pupil, said: 'nothing-yet' })[0]).toEqual(one);
	given(ringRules, opened, ...afterDraw(), { type: 'ring-sat' })
		.when({ type: 'say-no', pupil })
		.refuses('ring-already-sat');
	given(ringRules, opened).when({ type: 'say-no', pupil: 'nobody' }).refuses('pupil-not-drawn');
	given(ringRules).when({ type: 'say-no', pupil }).refuses('ring-unknown');
});

test('it is not drawn again while all seats are taken, nor when they sit there', () => {
	given(ringRules, opened, ...afterDraw())
		.when(draw)
		.refuses('ring-already-drawn');
	given(ringRules, opened, { type: 'ring-sat' }).when(draw).refuses('ring-already-sat');
	given(ringRules, opened, ...afterDraw())
		.when({ type: 'sit-down' })
		.then({ type: 'ring-sat' });
});

test('when it is over nothing of it is left, and one child is forgotten with all that was about it', () => {
	const { withdraws } = ringRules;
	expect(withdraws?.({ type: 'ring-forgotten' })).toBe('everything');
	const forgets = withdraws?.({ type: 'pupil-forgotten', pupil: 'Daan 5b' });
	if (typeof forgets !== 'function') throw new Error('nothing is forgotten');
	const history: RingEvent[] = [
		{ type: 'pupil-drawn', pupil: 'Daan 5b', group: '5b' },
		{ type: 'pupil-said', pupil: 'Daan 5b', said: 'no' },
		{ type: 'pupil-drawn', pupil: 'Sam 6', group: '6' }
	];
	expect(history.map(forgets)).toEqual([true, true, false]);
	const { state } = given(ringRules, opened, ...afterDraw());
	const known = state.drawn[0]?.pupil ?? '';
	expect(ringForgets(state, known)).toEqual([{ type: 'forget-pupil', pupil: known }]);
	expect(ringForgets(state, 'nobody')).toEqual([]);
	expect(given(ringRules, opened, ...afterDraw()).when({ type: 'end-ring-of' }).state.drawn).toEqual([]);
});
