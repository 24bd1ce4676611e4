import type { Due } from '#kernel/capability.ts';
import { liveMeeting, type Circle } from './circle-state.ts';
import type { CircleCommand } from './commands.ts';
import { limits } from './limits.ts';

/** A meeting that nobody ended ends itself, so that no seat hears on in an empty room. */
export const circleDue = (circle: Circle): Due<CircleCommand> | undefined => {
	const meeting = liveMeeting(circle);
	if (!meeting || meeting.begunAt === null) return undefined;
	return { at: meeting.begunAt + limits.forgotten, command: { type: 'end-meeting', meeting: meeting.id } };
};
