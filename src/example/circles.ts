import type { AdultsCommand } from '#circles/adults/commands.ts';
import type { CircleCommand } from '#circles/commands.ts';
import { usualPlan } from '#circles/forms.ts';
import type { TogetherCommand } from '#circles/together/commands.ts';
import { addDays } from '#kernel/time.ts';
import type { Calendar } from './calendar.ts';
import { guestsOf, theirBoards, type ExampleBoard, type Held } from './circle-stories.ts';
import { momentOf } from './clock.ts';
import { guardianCalled, householdIn, pupilCalled } from './households.ts';
import type { Planned } from './planned.ts';
import { regenboog, staffOf } from './regenboog.ts';
import { stableId } from './stable-id.ts';

type Wish =
	| { kind: 'circle'; command: CircleCommand }
	| { kind: 'together'; command: TogetherCommand }
	| { kind: 'adults'; command: AdultsCommand };
type Told = Wish & { at: number; stream: string };

/**
 * Boards of three families, as the ib'er keeps them: opened in the first week, met over since, and today all three in one
 * afternoon with the same partner.
 */
export const circlesOf = (calendar: Calendar): Planned[] => {
	const [marijke] = staffOf(({ appointed }) => appointed === 'coordinator');
	if (!marijke) throw new Error('the school has no coordinator');
	return theirBoards
		.flatMap((board, index) => told(board, calendar, marijke.id, index))
		.map((one, index) => ({
			...one,
			organisation: regenboog.organisation,
			actor: marijke.id,
			id: stableId(`circle command ${calendar.today} ${index}`)
		}));
};

export const circleIn = (family: string): string => stableId(`circle ${family}`);
export const guestCalled = (name: string): string => stableId(`guest ${name}`);

const told = (board: ExampleBoard, calendar: Calendar, keeper: string, index: number): Told[] => {
	const { family, children, guests, goal, held, today } = board;
	const stream = circleIn(family);
	const dayOfSession = (session: number) => calendar.sessions[session] ?? calendar.today;
	const clockOf = (session: number, time: string) => {
		let at = momentOf(dayOfSession(session), time) + index * 600_000;
		return () => (at += 4_000);
	};
	const meets = meetingOf(board, calendar);
	const opened = clockOf(0, '15:50');
	const circle = (tick: () => number, ...commands: CircleCommand[]): Told[] =>
		commands.map((command) => ({ kind: 'circle', stream, at: tick(), command }));
	const planned = clockOf(11, '15:50');
	return [
		...circle(
			opened,
			{
				type: 'open-circle',
				circle: stream,
				household: householdIn(family),
				keeper,
				children: children.map(({ name, guardians, asked = false }) => ({
					child: pupilCalled(name),
					guardians: guardians.map(guardianCalled),
					asked
				}))
			},
			...guests.flatMap((guest) => guestsOf(guest, board, { guestCalled, guardianCalled, pupilCalled })),
			...(goal
				? [
						{
							type: 'set-home-goal' as const,
							goal: stableId(`home goal ${family}`),
							guardian: guardianCalled(goal.of),
							words: goal.words
						}
					]
				: []),
			...held.map((one, at) => meets(one, at, dayOfSession(one.session), '13:00'))
		),
		...held.flatMap((one, at) => meeting(board, one, at, clockOf(one.session, '13:00'), stream)),
		...circle(
			planned,
			...board.after.map((one) => ({ ...one.command, agreement: agreementIn(family, one.of) })),
			meets({ session: 11 }, held.length, calendar.today, today)
		)
	];
};

const agreementIn = (family: string, words: string) => stableId(`agreement ${family} ${words}`);
export const goalIn = (family: string, words: string) => stableId(`child goal ${family} ${words}`);
const idsOf = (family: string, at: number) => ({
	meeting: stableId(`meeting ${family} ${at}`),
	together: stableId(`together ${family} ${at}`),
	adults: stableId(`adults ${family} ${at}`)
});

const guestIn = (name: string, { guests }: ExampleBoard): string =>
	guests.find((guest) => guest.name === name)?.sort === 'guardian' ? guardianCalled(name) : guestCalled(name);

const meetingOf =
	(board: ExampleBoard, _calendar: Calendar) =>
	(_held: Pick<Held, 'session'>, at: number, day: string, time: string): CircleCommand => ({
		type: 'plan-meeting',
		...idsOf(board.family, at),
		form: 'care-meeting',
		at: momentOf(day, time),
		place: 'Kamer van Marijke',
		plan: [...usualPlan['care-meeting']],
		coming: board.guests.map(({ name }) => guestIn(name, board)),
		staff: staffOf(({ name }) => name === board.teacher).map(({ id }) => id),
		fetch: board.children.map(({ name }) => pupilCalled(name))
	});

/** Half an hour with a family, with one screen and the ib'er as only scribe. */
const meeting = (board: ExampleBoard, held: Held, at: number, tick: () => number, stream: string): Told[] => {
	const { family, children, goal } = board;
	const ids = idsOf(family, at);
	const onCircle = (command: CircleCommand): Told => ({ kind: 'circle', stream, at: tick(), command });
	const together = (command: TogetherCommand): Told => ({
		kind: 'together',
		stream: ids.together,
		at: tick(),
		command
	});
	const adults = (command: AdultsCommand): Told => ({ kind: 'adults', stream: ids.adults, at: tick(), command });
	const put = (area: 'successes' | 'goals') =>
		held[area].map(({ child, words, from }) =>
			together({
				type: 'put-up',
				child: pupilCalled(child),
				area,
				id: goalIn(family, words),
				words,
				drawing: null,
				...(from !== undefined && { from: goalIn(family, from) })
			})
		);
	return [
		onCircle({
			type: 'begin-meeting',
			meeting: ids.meeting,
			opener: children[0] ? pupilCalled(children[0].name) : null
		}),
		together({ type: 'go-to-phase', from: 'check-in', to: 'successes' }),
		...put('successes'),
		together({ type: 'go-to-phase', from: 'successes', to: 'goals' }),
		...put('goals'),
		onCircle({ type: 'go-through-door', meeting: ids.meeting }),
		onCircle({
			type: 'open-second-part',
			meeting: ids.meeting,
			present: held.present.map((name) => guestIn(name, board))
		}),
		...(goal ? [adults({ type: 'how-it-goes', goal: stableId(`home goal ${family}`), step: held.step })] : []),
		...held.agreements.map(({ words, who, by, about, tells }) =>
			adults({
				type: 'add-agreement',
				id: agreementIn(family, words),
				words,
				who: someone(who, board),
				by: addDays(dayFrom(tick()), by),
				about: about === undefined ? null : pupilCalled(about),
				tells: tells === undefined ? null : teller(tells, board)
			})
		),
		adults({ type: 'say-closing', words: held.closing }),
		onCircle({ type: 'end-meeting', meeting: ids.meeting }),
		...held.released.flatMap(([text, ...names]) =>
			names.map((name) => onCircle({ type: 'release-text', meeting: ids.meeting, text, whom: someone(name, board).id }))
		)
	];
};

const dayFrom = (at: number) => new Date(at).toISOString().slice(0, 10);

/** A colleague, by the first word of the name; else a guest of this board. */
const teller = (name: string, board: ExampleBoard) => {
	const [colleague] = staffOf((member) => member.name === name);
	return colleague
		? { kind: 'staff' as const, id: colleague.id }
		: { kind: 'guest' as const, id: guestIn(name, board) };
};
const someone = (name: string, board: ExampleBoard) =>
	board.children.some((child) => child.name === name)
		? { kind: 'child' as const, id: pupilCalled(name) }
		: teller(name, board);
