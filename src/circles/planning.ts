import { refuse, type Refusal } from '#kernel/decider.ts';
import { childIn, cycleOf, guestIn, liveMeeting, meetingIn, type Appointment, type Circle } from './circle-state.ts';
import type { Asked } from './commands.ts';
import type { CircleDecision } from './events.ts';
import { isInOrder } from './forms.ts';
import { limits } from './limits.ts';
import { tidiedOrNone } from './wording.ts';

export const planMeeting = (circle: Circle, command: Asked<'plan-meeting'>): CircleDecision => {
	const { meeting, together, adults } = command;
	if (cycleOf(circle)?.closed) return refuse('cycle-is-closed');
	if (meetingIn(circle, meeting)) return refuse('meeting-exists');
	const planned = circle.meetings.filter(({ state }) => state === 'planned');
	if (planned.length >= limits.meetings) return refuse('enough-meetings');
	const made = appointmentOf(circle, command);
	return 'refused' in made ? made : [{ type: 'meeting-planned', meeting, together, adults, ...made }];
};

export const changeMeeting = (circle: Circle, command: Asked<'change-meeting'>): CircleDecision => {
	const known = meetingIn(circle, command.meeting);
	if (!known) return refuse('meeting-unknown');
	if (known.state !== 'planned') return refuse('meeting-has-begun');
	const made = appointmentOf(circle, command);
	return 'refused' in made ? made : [{ type: 'meeting-changed', meeting: known.id, ...made }];
};

export const cancelMeeting = (circle: Circle, { meeting }: Asked<'cancel-meeting'>): CircleDecision => {
	const known = meetingIn(circle, meeting);
	if (!known) return refuse('meeting-unknown');
	return known.state === 'planned' ? [{ type: 'meeting-cancelled', meeting }] : refuse('meeting-has-begun');
};

export const closeCycle = (circle: Circle, { stayed }: Asked<'close-cycle'>): CircleDecision => {
	if (cycleOf(circle)?.closed) return refuse('cycle-is-closed');
	if (liveMeeting(circle)) return refuse('meeting-is-going-on');
	if (circle.meetings.some(({ state }) => state === 'planned')) return refuse('meeting-is-planned');
	return [{ type: 'cycle-closed', stayed }];
};

export const beginNextCycle = (circle: Circle): CircleDecision =>
	cycleOf(circle)?.closed ? [{ type: 'cycle-begun' }] : refuse('cycle-is-open');

const appointmentOf = (
	circle: Circle,
	{ form, at, place, plan, coming, staff, fetch }: Appointment
):
	Appointment | Refusal<'plan-is-out-of-order' | 'guest-unknown' | 'child-not-in-household' | 'words-are-too-long'> => {
	if (!isInOrder(plan)) return refuse('plan-is-out-of-order');
	if (coming.some((guest) => !guestIn(circle, guest))) return refuse('guest-unknown');
	if (fetch.some((child) => !childIn(circle, child))) return refuse('child-not-in-household');
	const where = tidiedOrNone(place, limits.place);
	if ('refused' in where) return where;
	const once = (ids: readonly string[]) => [...new Set(ids)];
	return { form, at, place: where.words, plan, coming: once(coming), staff: once(staff), fetch: once(fetch) };
};
