import type { Context } from '#kernel/decider.ts';
import { cycleOf, type Circle, type Meeting } from './circle-state.ts';
import type { CircleEvent } from './events.ts';
import { togetherPlan } from './forms.ts';

type AboutMeetings =
	| 'meeting-planned'
	| 'meeting-changed'
	| 'meeting-cancelled'
	| 'meeting-begun'
	| 'door-passed'
	| 'second-part-opened'
	| 'guest-let-in'
	| 'guest-let-out'
	| 'meeting-ended'
	| 'closing-noted';
type Event = Extract<CircleEvent, { type: AboutMeetings }>;

export const evolveMeetings = (circle: Circle, event: Event, { at }: Context): Circle => {
	switch (event.type) {
		case 'meeting-planned': {
			const { type: _, meeting: id, ...planned } = event;
			const meeting: Meeting = {
				id,
				...planned,
				cycle: cycleOf(circle)?.number ?? 1,
				state: 'planned',
				begunAt: null,
				hadAdults: false,
				present: [],
				closing: ''
			};
			return { ...circle, meetings: [...circle.meetings, meeting] };
		}
		case 'meeting-changed': {
			const { type: _, meeting: __, ...changed } = event;
			return ofMeeting(circle, event, () => changed);
		}
		case 'meeting-cancelled':
			return ofMeeting(circle, event, () => ({ state: 'cancelled' }));
		case 'meeting-begun':
			return ofMeeting(circle, event, ({ plan }) => ({
				state: togetherPlan(plan).length > 0 ? 'together' : 'door',
				begunAt: at,
				present: event.present
			}));
		case 'door-passed':
			return ofMeeting(circle, event, () => ({ state: 'door', present: [] }));
		case 'second-part-opened':
			return ofMeeting(circle, event, () => ({ state: 'adults', hadAdults: true, present: event.present }));
		case 'guest-let-in':
			return ofMeeting(circle, event, ({ present }) => ({ present: [...present, event.guest] }));
		case 'guest-let-out':
			return ofMeeting(circle, event, ({ present }) => ({ present: present.filter((guest) => guest !== event.guest) }));
		case 'meeting-ended':
			return ofMeeting(circle, event, () => ({ state: 'done', present: [] }));
		case 'closing-noted':
			return ofMeeting(circle, event, () => ({ closing: event.words }));
	}
};

const ofMeeting = (
	circle: Circle,
	{ meeting: id }: { meeting: string },
	change: (meeting: Meeting) => Partial<Meeting>
): Circle => ({
	...circle,
	meetings: circle.meetings.map((meeting) => (meeting.id === id ? { ...meeting, ...change(meeting) } : meeting))
});
