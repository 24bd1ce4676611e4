import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '#kernel/time.ts';
import { anyAfternoon, type Wish } from '#testing/any-family.ts';
import { children, familyStreams, keeper, plan, ready } from '#testing/family.ts';
import type { Adults } from './adults/adults-state.ts';
import { liveMeeting } from './circle-state.ts';
import type { CircleCommand } from './commands.ts';
import { groundOf, whoEnters } from './ground.ts';
import type { Together } from './together/together-state.ts';

type Room = ReturnType<typeof familyStreams>;

/** A family whose meeting is ready, and then whatever is wished. `look` after each wish that was granted. */
const lived = (wishes: readonly Wish[], look: (room: Room, wish: Wish, told: number) => void): Room => {
	const room = familyStreams();
	room.happened(ready);
	room.keep({ type: 'set-home-goal', goal: 'x6', guardian: 'mother', words: 'HOME first' });
	room.keep({ type: 'begin-meeting', meeting: 'meeting-1', opener: 'amira' });
	const granted = ({ kind, command, ...wish }: Wish) => {
		const { stream: asked, ...by } = wish;
		// most of what is asked of a part is asked of the one that goes on
		const stream = (kind !== 'circle' && liveMeeting(room.circle)?.[kind]) || asked;
		const told = room.reactions.length;
		if (!room.ask(kind, stream, command, by)) look(room, { kind, stream, command, ...by }, told);
	};
	for (const [at, wish] of wishes.map(ofFirstMeeting).entries()) {
		if (at % 12 === 11)
			granted({ ...keeper, kind: 'circle', stream: 'circle-1', command: next(room, wish.at), at: wish.at });
		granted(wish);
	}
	return room;
};

/** What a keeper does next, so that the afternoon gets somewhere. */
const next = ({ circle }: Room, at: number): CircleCommand => {
	const going = liveMeeting(circle);
	const meeting = going?.id ?? 'meeting-2';
	if (going?.state === 'together') return { type: 'go-through-door', meeting };
	if (going?.state === 'adults') return { type: 'end-meeting', meeting };
	const present = whoEnters(
		circle,
		circle.guests.filter(({ part }) => part !== 'first').map(({ id }) => id),
		dayOf(at)
	);
	if (going) return { type: 'open-second-part', meeting, present };
	const known = circle.meetings.some(({ id }) => id === meeting);
	const later = { meeting, together: 'together-2', adults: 'adults-2', coming: present, fetch: [] };
	return known ? { type: 'begin-meeting', meeting, opener: null } : plan(later);
};

/** The meeting that is ready is called `meeting-1`. */
const ofFirstMeeting = (wish: Wish): Wish => {
	const { meeting } = wish.command;
	return meeting === undefined
		? wish
		: { ...wish, command: { ...wish.command, meeting: `meeting-${String(meeting)}` } };
};

/** How much of what is looked for there was, so that a test that saw nothing fails. */
const seen = { adults: 0, together: 0, guests: 0, out: 0, emptied: 0, carried: 0 };
const runs = { numRuns: 150, seed: 6 };

test('whatever happens in whatever order, no word of part two is told to part one', () =>
	fc.assert(
		fc.property(anyAfternoon, (wishes) => {
			lived(wishes, (room, _, told) => {
				for (const { kind, command } of room.reactions.slice(told)) {
					const said = JSON.stringify(command);
					if (kind === 'circle' && said.includes('ADULTS')) seen.adults++;
					if (kind !== 'together') continue;
					seen.together++;
					expect(said).not.toMatch(/ADULTS|WHY|DUTY|PLACE/);
				}
				for (const [stream, state] of room.states)
					if (stream.startsWith('together')) expect(JSON.stringify(state)).not.toMatch(/ADULTS|WHY|DUTY|PLACE/);
			});
		}),
		runs
	));

test('whatever happens in whatever order, nobody without a ground is in a part of a meeting', () =>
	fc.assert(
		fc.property(anyAfternoon, (wishes) => {
			lived(wishes, (room, { at, command }) => {
				const meeting = liveMeeting(room.circle);
				const today = dayOf(at);
				for (const [stream, state] of room.states) {
					const isGoingOn =
						(stream === meeting?.together && meeting.state === 'together') ||
						(stream === meeting?.adults && meeting.state === 'adults');
					if (!/^(together|adults)/.test(stream)) continue;
					const { guests } = state as Adults | Together;
					if (!isGoingOn) expect(guests).toEqual([]);
					else expect(guests.toSorted()).toEqual(meeting.present.toSorted());
					const isNight = today !== dayOf(meeting?.begunAt ?? at);
					for (const guest of isNight ? [] : guests) {
						expect(groundOf(room.circle, guest, today), command.type).toMatchObject({ enters: true });
						seen.guests++;
					}
					for (const sitter of Object.values((state as Partial<Together>).seats ?? {}))
						if (sitter.kind === 'guest') expect(guests).toContain(sitter.id);
				}
				seen.out += room.log.filter(({ event }) => event.type === 'guest-lost-ground').length;
			});
		}),
		runs
	));

test('what is left of the logs after words were emptied still comes to the same (K4)', () =>
	fc.assert(
		fc.property(anyAfternoon, (wishes) => {
			const room = lived(wishes, () => undefined);
			for (const [stream, state] of room.foldedAgain()) expect(state, stream).toEqual(room.states.get(stream));
		}),
		runs
	));

test('of a child that is not on the board any more, and of who was forgotten, no word is left in any log', () =>
	fc.assert(
		fc.property(anyAfternoon, (wishes) => {
			lived(wishes, (room, { command }) => {
				const whom = command['child'] ?? command['guest'];
				if (command.type !== 'take-child-out' && command.type !== 'forget-guest') return;
				seen.emptied++;
				expect(JSON.stringify(room.log)).not.toContain(`OF-${String(whom)} `);
			});
		}),
		runs
	));

test('who is not on the board any more is in no goal, agreement or answer of a guest', () =>
	fc.assert(
		fc.property(anyAfternoon, (wishes) => {
			const room = lived(wishes, () => undefined);
			const known = room.circle.children.map(({ id }) => id);
			for (const child of children.filter((one) => !known.includes(one)))
				expect(JSON.stringify([room.circle.childGoals, room.circle.agreements, room.circle.guests])).not.toContain(
					`"${child}"`
				);
			seen.carried += room.circle.childGoals.length;
		}),
		runs
	));

test('all of that was there to be seen', () => {
	for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(20);
});
