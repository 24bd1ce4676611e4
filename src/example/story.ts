import type { Calendar } from './calendar.ts';
import type { Cast } from './cast.ts';
import type { Planned } from './planned.ts';
import type { Step } from './steps.ts';
import { newTeller } from './teller.ts';
import { newTimetable } from './timetable.ts';

/** A bordsessie, and the small moments at the board between it and the next one. */
export type Session = { steps: Step[]; after?: Step[] };

/** Six weeks at one group's board. */
export type Story = {
	/** who opened the board, and writes where the leaders are too young to */
	teacher: string;
	/** who led each session, then who is next */
	leaders: string;
	writer: 'leader' | 'teacher';
	sessions: Session[];
};

type Setting = { organisation: string; stream: string; group: string; calendar: Calendar; cast: Cast };

export const tell = (story: Story, { group, ...setting }: Setting): Planned[] => {
	const { calendar, cast } = setting;
	const time = newTimetable(calendar);
	const { teller, planned } = newTeller({ ...setting, time });
	const leaders = story.leaders.split(', ');

	time.passToSession(0);
	teller.as(story.teacher, [opensBoard(group, calendar.schoolYear)]);
	for (const [session, { steps, after = [] }] of story.sessions.entries()) {
		const leader = leaders[session] ?? story.teacher;
		const next = nextLeader(leaders, calendar.sessions, session);
		teller.session = session;
		teller.day = calendar.sessions[session] ?? calendar.today;
		time.passToSession(session);
		teller.as(story.writer === 'leader' ? leader : story.teacher, next ? [...steps, chooses(cast(next))] : steps);
		time.passToSmallMoment(session);
		teller.as(story.teacher, after);
	}
	return planned;
};

const opensBoard =
	(group: string, schoolYear: string): Step =>
	({ send }) =>
		send({ type: 'open-board', group, schoolYear, previous: null });

const chooses =
	(person: string): Step =>
	({ send }) =>
		send({ type: 'choose-leader', person });

/** Who leads on the next day; nobody is chosen yet when the next session is on the same day. */
const nextLeader = (leaders: string[], days: string[], session: number): string | undefined => {
	const nextDay = days[session + 1];
	if (nextDay === days[session]) return undefined;
	return leaders[nextDay ? days.lastIndexOf(nextDay) : session + 1];
};
