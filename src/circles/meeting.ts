import { refuse, type Asking } from '#kernel/decider.ts';
import { dayOf } from '#kernel/time.ts';
import { childIn, guestIn, isLive, liveMeeting, meetingIn, type Circle } from './circle-state.ts';
import type { Asked } from './commands.ts';
import type { CircleDecision } from './events.ts';
import { togetherPlan } from './forms.ts';
import { groundOf, whoEnters } from './ground.ts';
import type { Part } from './guest.ts';
import { tidied } from './wording.ts';

/** Part one begins for guests who are asked for it and have a ground today. Who has none is left out, and told why. */
export const beginMeeting = (
	circle: Circle,
	{ meeting, opener }: Asked<'begin-meeting'>,
	{ at }: Asking
): CircleDecision => {
	const known = meetingIn(circle, meeting);
	if (!known) return refuse('meeting-unknown');
	if (known.state !== 'planned') return refuse('meeting-has-begun');
	if (liveMeeting(circle)) return refuse('meeting-is-going-on');
	if (opener !== null && !childIn(circle, opener)) return refuse('child-not-in-household');
	const hasPartOne = togetherPlan(known.plan).length > 0;
	const asked = hasPartOne ? known.coming.filter((guest) => isFor(circle, guest, 'first')) : [];
	return [{ type: 'meeting-begun', meeting, present: whoEnters(circle, asked, dayOf(at)) }];
};

/** The children go. Nobody but a keeper hears what comes, until it is ticked who is in the room. */
export const goThroughDoor = (circle: Circle, { meeting }: Asked<'go-through-door'>): CircleDecision =>
	meetingIn(circle, meeting)?.state === 'together'
		? [{ type: 'door-passed', meeting }]
		: refuse('meeting-is-not-going-on');

/** Nobody comes in without a ground, or who was asked for part one only: the whole tick is refused. */
export const openSecondPart = (
	circle: Circle,
	{ meeting, present }: Asked<'open-second-part'>,
	{ at }: Asking
): CircleDecision => {
	if (meetingIn(circle, meeting)?.state !== 'door') return refuse('meeting-is-not-going-on');
	const ticked = [...new Set(present)];
	for (const guest of ticked) {
		const refused = keptOut(circle, guest, 'second', at);
		if (refused) return refuse(refused);
	}
	return [{ type: 'second-part-opened', meeting, present: ticked }];
};

/** Who comes late, into the part that is going on. */
export const letIn = (circle: Circle, { meeting, guest }: Asked<'let-in'>, { at }: Asking): CircleDecision => {
	const known = meetingIn(circle, meeting);
	if (known?.state !== 'together' && known?.state !== 'adults') return refuse('meeting-is-not-going-on');
	const refused = keptOut(circle, guest, known.state === 'together' ? 'first' : 'second', at);
	if (refused) return refuse(refused);
	return known.present.includes(guest) ? [] : [{ type: 'guest-let-in', meeting, guest }];
};

export const letOut = (circle: Circle, { meeting, guest }: Asked<'let-out'>): CircleDecision => {
	const known = meetingIn(circle, meeting);
	if (!known || !isLive(known)) return refuse('meeting-is-not-going-on');
	return known.present.includes(guest)
		? [{ type: 'guest-let-out', meeting, guest }]
		: refuse('guest-is-not-in-the-room');
};

/** Also in the middle: a child said stop, or there is no second part today. */
export const endMeeting = (circle: Circle, { meeting }: Asked<'end-meeting'>): CircleDecision => {
	const known = meetingIn(circle, meeting);
	return known && isLive(known)
		? [{ type: 'meeting-ended', meeting, was: known.state }]
		: refuse('meeting-is-not-going-on');
};

export const noteClosingSentence = (
	circle: Circle,
	{ meeting, words }: Asked<'note-closing-sentence'>
): CircleDecision => {
	const known = meetingIn(circle, meeting);
	if (!known) return refuse('meeting-unknown');
	if (known.begunAt === null) return refuse('meeting-is-not-going-on');
	const tidy = tidied(words);
	if ('refused' in tidy) return tidy;
	return tidy.words === known.closing ? [] : [{ type: 'closing-noted', meeting, words: tidy.words }];
};

const isFor = (circle: Circle, guest: string, part: Exclude<Part, 'both'>): boolean => {
	const asked = guestIn(circle, guest)?.part;
	return asked === 'both' || asked === part;
};

const keptOut = (circle: Circle, guest: string, part: Exclude<Part, 'both'>, at: number) => {
	if (!guestIn(circle, guest)) return 'guest-unknown';
	if (!groundOf(circle, guest, dayOf(at)).enters) return 'guest-has-no-ground';
	return isFor(circle, guest, part) ? undefined : 'not-for-this-part';
};
