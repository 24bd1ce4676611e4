import { propose } from '#sessions/propose.ts';
import type { Calendar } from './calendar.ts';
import type { Cast } from './cast.ts';
import { hold, type Taught } from './holding.ts';
import type { Planned } from './planned.ts';
import type { Step } from './steps.ts';
import { newTeller, type Teller } from './teller.ts';
import { newTimetable } from './timetable.ts';

/** A bordsessie, who was not there, and the small moments at the board between it and the next one. */
export type Session = { absent?: string; steps: Step[]; after?: Step[] };

/** Six weeks at one group's board. */
export type Story = {
	/** who opened the board, and writes where the leaders are too young to */
	teacher: string;
	/** who led each session, such as `Noor en Britt, Bram` */
	leaders: string;
	writer: 'leader' | 'teacher';
	sessions: Session[];
};

type Setting = Taught & {
	organisation: string;
	stream: string;
	group: string;
	screen: string;
	calendar: Calendar;
	cast: Cast;
	/** when a session begins, `08:30` unless said */
	startsAt?: string;
};

export const tell = (story: Story, { group, pupils, mode, ...setting }: Setting): Planned[] => {
	const { calendar, cast } = setting;
	const time = newTimetable(calendar, setting.startsAt);
	const { teller, planned } = newTeller({ ...setting, time });
	const leaders = leadersOf(story);

	time.passToSession(0);
	teller.as(story.teacher, [opensBoard(group, calendar.schoolYear)]);
	for (const [session, { absent, steps, after = [] }] of story.sessions.entries()) {
		const names = leaders[session] ?? [];
		const writer = (story.writer === 'leader' && names[0]) || story.teacher;
		teller.session = session;
		teller.day = calendar.sessions[session] ?? calendar.today;
		time.passToSession(session);
		hold(teller, { pupils, mode }, { leaders: names.map(cast), writer, absent, steps });
		const next = nextLeader(teller, { pupils, mode }, leaders, cast);
		if (next) teller.as(writer, [chooses(next)]);
		time.passToSmallMoment(session);
		teller.as(story.teacher, after);
	}
	return planned;
};

/** Who led each session by name, mostly one child. */
export const leadersOf = ({ leaders }: Story): string[][] => leaders.split(', ').map((names) => names.split(' en '));

const opensBoard = (group: string, schoolYear: string): Step => ({
	phase: null,
	tell: ({ send }) => send({ type: 'open-board', group, schoolYear, previous: null })
});

const chooses = (person: string): Step => ({
	phase: null,
	tell: ({ send }) => send({ type: 'choose-leader', person })
});

/**
 * Who leads on the next day; nobody is chosen yet when the next session is on the same day. After the last session it is
 * who the next one would propose.
 */
const nextLeader = (
	{ calendar: { sessions: days }, session, sessions }: Teller,
	{ pupils, mode }: Taught,
	leaders: readonly string[][],
	cast: Cast
): string | undefined => {
	const nextDay = days[session + 1];
	if (nextDay === undefined) return propose(mode, pupils, sessions().turns).leads[0];
	const [name] = (nextDay !== days[session] && leaders[days.lastIndexOf(nextDay)]) || [];
	return name === undefined ? undefined : cast(name);
};
