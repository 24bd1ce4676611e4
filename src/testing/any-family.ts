import fc from 'fast-check';
import { usualPlan } from '#circles/forms.ts';
import { children, halfPastNine } from '#testing/family.ts';

/** A wish on one of the streams of a family, and who has it when. */
export type Wish = {
	kind: 'circle' | 'together' | 'adults';
	stream: string;
	command: { type: string; [more: string]: unknown };
	role: string;
	actor: string;
	at: number;
};

const guests = ['mother', 'father', 'smw', 'leerplicht', 'tolk'];
const child = fc.constantFrom(...children);
const guestId = fc.constantFrom(...guests);
const guardian = fc.constantFrom('mother', 'father');
const meeting = fc.constantFrom('1', '2');
const thing = fc.constantFrom('x1', 'x2', 'x3', 'x4', 'x5', 'x6');
const yesOrNo = fc.constantFrom('yes', 'yes', 'yes', 'no');
const outcome = fc.constantFrom('reached', 'let-go');

/** Words say where they were written, and of whom: so one can look where they came. */
const saidOf = (where: string, whom: string) => `${where} OF-${whom} said`;
const type = <const Value>(value: Value) => fc.constant(value);
const drawing = fc.constantFrom(null, [[1, 2, 3, 4]]);

const circle = (plan: typeof usualPlan) =>
	fc.oneof(
		fc.record({ type: type('add-child'), child, guardians: fc.subarray(['mother', 'father']), asked: fc.boolean() }),
		fc.record({ type: type('take-child-out'), child }),
		fc.record({ type: type('note-authority'), child, guardians: fc.subarray(['mother', 'father']) }),
		fc.record({ type: type('ask-child'), child, asked: fc.boolean() }),
		fc
			.record({ type: type('set-home-goal'), goal: thing, guardian })
			.map((one) => ({ ...one, words: saidOf('HOME', one.guardian) })),
		fc.record({ type: type('change-home-goal'), goal: thing, words: fc.constant('HOME again') }),
		fc.record({ type: type('end-home-goal'), goal: thing, outcome }),
		fc
			.record({
				type: type('invite-guest'),
				guest: guestId,
				sort: fc.constantFrom('partner', 'interpreter', 'guardian'),
				part: fc.constantFrom('both', 'both', 'second', 'first')
			})
			.map((one) => ({ ...one, why: saidOf('WHY', one.guest) })),
		fc.record({ type: type('uninvite-guest'), guest: guestId }),
		fc.record({ type: type('forget-guest'), guest: guestId }),
		fc.record({
			type: type('give-consent'),
			guest: guestId,
			guardian,
			child,
			answer: yesOrNo,
			how: fc.constantFrom('signed', undefined)
		}),
		fc.record({
			type: type('withdraw-consent'),
			guest: guestId,
			guardian,
			child: fc.option(child),
			how: type('signed')
		}),
		fc
			.record({ type: type('note-legal-duty'), guest: guestId })
			.map((one) => ({ ...one, words: saidOf('DUTY', one.guest) })),
		fc.record({ type: type('note-in-the-room'), guest: guestId, guardian }),
		fc.record({ type: type('child-answers'), guest: guestId, child, answer: yesOrNo }),
		fc.record({ type: type('answer-as'), seat: fc.constantFrom('seat-1', 'seat-2'), guardian: fc.option(guardian) }),
		meeting.chain((id) =>
			fc.record({
				type: type('plan-meeting'),
				meeting: type(id),
				together: type(`together-${id}`),
				adults: type(`adults-${id}`),
				form: type('care-meeting'),
				at: type(halfPastNine),
				place: type('PLACE'),
				plan: fc.constantFrom(plan['care-meeting'], plan['care-talk']),
				coming: fc.subarray(guests),
				staff: type([]),
				fetch: fc.subarray(children)
			})
		),
		fc.record({ type: type('cancel-meeting'), meeting }),
		fc.record({ type: type('begin-meeting'), meeting, opener: fc.option(child) }),
		fc.record({ type: type('go-through-door'), meeting }),
		fc.record({ type: type('open-second-part'), meeting, present: fc.subarray(guests, { maxLength: 2 }) }),
		fc.record({ type: fc.constantFrom('let-in', 'let-in', 'let-out'), meeting, guest: guestId }),
		fc.record({ type: type('end-meeting'), meeting }),
		fc.record({ type: type('end-child-goal'), goal: thing, outcome }),
		fc.record({
			type: fc.constantFrom('finish-agreement', 'say-done', 'reopen-agreement', 'drop-agreement', 'tell-child'),
			agreement: thing
		}),
		fc.record({ type: type('close-cycle'), stayed: fc.boolean() }),
		fc.record({ type: type('begin-next-cycle') }),
		fc.record({ type: fc.constantFrom('share-circle', 'leave-circle'), keeper: fc.constantFrom('nancy', 'tom') })
	);

const phases = fc.constantFrom('check-in', 'successes', 'goals', 'home-goal', 'needs', 'agreements');
const pace = [
	fc.record({ type: type('go-to-phase'), from: phases, to: phases }),
	fc.record({ type: type('add-minute'), phase: phases })
] as const;

const seat = fc.constantFrom('seat-1', 'seat-2', 'seat-3');
const putUp = fc
	.record({
		type: type('put-up'),
		child,
		area: fc.constantFrom('successes', 'goals'),
		id: thing,
		drawing,
		from: fc.option(thing, { freq: 1 })
	})
	.map((one) => ({ ...one, words: saidOf('TOGETHER', one.child) }));

// what is written is there more than once, so that there is much to be found
const together = fc.oneof(
	putUp,
	putUp,
	putUp,
	putUp,
	...pace,
	fc.record({
		type: type('take-seat'),
		seat,
		who: fc.oneof(
			child.map((id) => ({ kind: 'child', id })),
			guestId.map((id) => ({ kind: 'guest', id }))
		)
	}),
	fc.record({ type: type('leave-seat'), seat }),
	fc.record({ type: type('choose-opener'), child: fc.option(child) }),
	fc.record({ type: type('give-turn'), children: fc.subarray(children) }),
	fc.record({ type: fc.constantFrom('ask-stop', 'lift-stop', 'lift-stop', 'lift-stop'), child }),
	fc.record({
		type: type('choose-face'),
		who: fc.oneof(
			child.map((id) => ({ kind: 'child', id })),
			guestId.map((id) => ({ kind: 'guest', id }))
		),
		face: fc.constantFrom('happy', 'sad')
	}),
	fc.record({ type: type('show-faces') }),
	fc.record({ type: type('keep-face'), child, keep: fc.boolean() }),
	fc.record({ type: type('change-entry'), id: thing, words: type('TOGETHER again'), drawing }),
	fc.record({ type: type('say-helper'), goal: thing, words: type('HELPER') }),
	fc.record({ type: type('take-down'), id: thing })
);

const agreed = {
	who: guestId.map((id) => ({ kind: 'guest', id })),
	by: type('2026-12-01'),
	tells: type({ kind: 'staff', id: 'els' })
};
const agreement = fc
	.record({ type: type('add-agreement'), id: thing, about: fc.option(child), ...agreed })
	.map((one) => ({ ...one, words: saidOf('ADULTS', one.about ?? 'all') }));
const adults = fc.oneof(
	agreement,
	agreement,
	agreement,
	...pace,
	fc.record({
		type: type('how-it-goes'),
		goal: thing,
		step: fc.constantFrom('better', 'worse'),
		words: type('ADULTS how')
	}),
	fc
		.record({ type: type('add-need'), id: thing, child })
		.map((one) => ({ ...one, words: saidOf('ADULTS', one.child) })),
	fc.record({ type: type('change-need'), id: thing, words: type('ADULTS need') }),
	fc.record({ type: type('take-need-down'), id: thing }),
	fc.record({ type: type('change-agreement'), id: thing, words: type('ADULTS otherwise'), ...agreed }),
	fc.record({ type: type('take-agreement-down'), id: thing }),
	fc.record({ type: type('say-closing'), words: type('ADULTS closing') })
);

const roles = fc.constantFrom('keeper', 'keeper', 'keeper', 'keeper', 'pupil', 'guest', 'screen', 'house');

/** Any wishes in any order; now and then a day goes by. Part two is spoken of most, so that there is much to be found. */
export const anyAfternoon = fc
	.array(
		fc.record({
			wish: fc.oneof(
				{
					weight: 5,
					arbitrary: circle(usualPlan).map((command) => ({ kind: 'circle' as const, stream: 'circle-1', command }))
				},
				{
					weight: 3,
					arbitrary: fc.tuple(meeting, together).map(([id, command]) => ({
						kind: 'together' as const,
						stream: `together-${id}`,
						command
					}))
				},
				{
					weight: 3,
					arbitrary: fc.tuple(meeting, adults).map(([id, command]) => ({
						kind: 'adults' as const,
						stream: `adults-${id}`,
						command
					}))
				}
			),
			role: roles,
			actor: fc.constantFrom('nancy', 'seat-1', 'seat-2', 'seat-3'),
			later: fc.oneof({ weight: 60, arbitrary: fc.constant(60_000) }, { weight: 1, arbitrary: fc.constant(86_400_000) })
		}),
		{ minLength: 30, maxLength: 160 }
	)
	.map((all) => {
		let at = halfPastNine;
		return all.map(({ wish, role, actor, later }): Wish => ({ ...wish, role, actor, at: (at += later) }));
	});
