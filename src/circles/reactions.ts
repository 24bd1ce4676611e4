import type { Reaction } from '#kernel/capability.ts';
import { asksWeighing, keepsWish, leavesMeetings, type VoiceReaction } from '#voices/reactions.ts';
import type { AdultsCommand } from './adults/commands.ts';
import { hasTogether, liveMeeting, meetingIn, type Circle, type LiveState } from './circle-state.ts';
import type { CircleCommand } from './commands.ts';
import type { CircleEvent } from './events.ts';
import { openingOfAdults, openingOfTogether } from './openings.ts';
import type { TogetherCommand } from './together/commands.ts';

/** All in the name of the house: who hears one part learns nothing of who did what in another (K9). */
export type CircleReaction = Reaction & { byTheHouse: true } & (
		| { kind: 'circle'; command: CircleCommand }
		| { kind: 'together'; command: TogetherCommand }
		| { kind: 'adults'; command: AdultsCommand }
		| VoiceReaction
	);

type After = { stream: string; state: Circle };

/** What the board of a family asks of the two parts of its meetings. */
export const circleReactions = (
	event: CircleEvent,
	{ stream, state }: After,
	cause: CircleCommand
): CircleReaction[] => {
	switch (event.type) {
		case 'circle-opened':
			return [{ kind: 'circle', stream, command: { type: 'keep-name', stream }, byTheHouse: true }];
		case 'meeting-begun': {
			const meeting = meetingIn(state, event.meeting);
			const opener = cause.type === 'begin-meeting' ? cause.opener : null;
			if (!meeting || !hasTogether(meeting)) return [];
			return [onTogether(meeting.together, openingOfTogether(state, stream, meeting, opener))];
		}
		case 'door-passed':
			return inMeeting(state, event, ({ together }) => [onTogether(together, { type: 'end-together' })]);
		case 'second-part-opened':
			return inMeeting(state, event, (meeting) => [onAdults(meeting.adults, openingOfAdults(state, stream, meeting))]);
		case 'meeting-ended':
			return inMeeting(state, event, ({ together, adults }) => {
				if (event.was === 'together') return [onTogether(together, { type: 'end-together' })];
				return event.was === 'adults' ? [onAdults(adults, { type: 'end-adults' })] : [];
			});
		case 'guest-let-in':
			return inLivePart(state, { type: 'expect-guest', guest: event.guest });
		case 'guest-let-out':
		case 'guest-lost-ground':
		case 'guest-uninvited':
			return inLivePart(state, { type: 'let-guest-go', guest: event.guest });
		// a child's own goal is its voice too, which outlives this board; whether it was taken over a person says
		case 'child-goal-kept': {
			const { child, goal: wish, meeting, words, drawing } = event;
			return [keepsWish({ child, wish, meeting, words, drawing })];
		}
		case 'agreement-kept':
			return event.about === null ? [] : [asksWeighing(event.about, event.meeting)];
		case 'agreement-finished':
			return noted(state, event.agreement, 'done');
		case 'agreement-reopened':
			return noted(state, event.agreement, 'open');
		case 'agreement-dropped':
			return noted(state, event.agreement, 'dropped');
		case 'child-told':
			return noted(state, event.agreement, 'told');
		case 'guest-forgotten':
			return inEveryPart(state, { type: 'forget-guest', guest: event.guest });
		case 'child-taken-out':
			return [
				...inEveryPart(state, { type: 'forget-child', child: event.child }),
				...(state.meetings.length > 0
					? [
							leavesMeetings(
								event.child,
								state.meetings.map(({ id }) => id)
							)
						]
					: [])
			];
		case 'circle-erased':
			return [
				...event.together.map((together) => onTogether(together, { type: 'erase-together' })),
				...event.adults.map((adults) => onAdults(adults, { type: 'erase-adults' }))
			];
		default:
			return [];
	}
};

const onTogether = (stream: string, command: TogetherCommand): CircleReaction => ({
	kind: 'together',
	stream,
	command,
	byTheHouse: true
});
const onAdults = (stream: string, command: AdultsCommand): CircleReaction => ({
	kind: 'adults',
	stream,
	command,
	byTheHouse: true
});

type Streams = Circle['meetings'][number];
const inMeeting = (
	state: Circle,
	{ meeting: id }: { meeting: string },
	ask: (meeting: Streams) => CircleReaction[]
): CircleReaction[] => {
	const meeting = meetingIn(state, id);
	return meeting ? ask(meeting) : [];
};

type Forget = { type: 'forget-child'; child: string } | { type: 'forget-guest'; guest: string };
const inEveryPart = ({ meetings }: Circle, command: Forget): CircleReaction[] =>
	meetings.flatMap((meeting) => [
		...(hasTogether(meeting) ? [onTogether(meeting.together, command)] : []),
		...(meeting.hadAdults ? [onAdults(meeting.adults, command)] : [])
	]);

type ToGuest = { type: 'expect-guest' | 'let-guest-go'; guest: string };
const inLivePart = (state: Circle, command: ToGuest): CircleReaction[] => {
	const meeting = liveMeeting(state);
	const parts: Record<LiveState, CircleReaction[]> = {
		together: meeting ? [onTogether(meeting.together, command)] : [],
		door: [],
		adults: meeting ? [onAdults(meeting.adults, command)] : []
	};
	return meeting ? parts[meeting.state] : [];
};

type Noted = Extract<AdultsCommand, { type: 'note-agreement' }>['what'];
const noted = (state: Circle, agreement: string, what: Noted): CircleReaction[] => {
	const meeting = liveMeeting(state);
	return meeting?.state === 'adults' ? [onAdults(meeting.adults, { type: 'note-agreement', agreement, what })] : [];
};
