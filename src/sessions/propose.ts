import type { Mode } from './phases.ts';
import { present, type Session } from './session-state.ts';
import { nobody, noTurns, tasks, type Shared, type Task, type Turns } from './tasks.ts';

type TurnsOf = Readonly<Record<string, Turns>>;

/** What is shared out: with kleuters one child leads, next to the teacher; a team has no teacher to mind. */
export const tasksIn = (mode: Mode): readonly Task[] =>
	mode === 'kleuter' ? ['leads'] : mode === 'team' ? ['leads', 'minds-time', 'writes'] : tasks;

/** Who does what in the next session. */
export const propose = (mode: Mode, pupils: readonly string[], turns: TurnsOf): Shared => {
	let shared = nobody;
	for (const task of tasksIn(mode)) {
		const next = fewestTurns(task, pupils, shared, turns);
		if (next) shared = { ...shared, [task]: [next] };
	}
	return shared;
};

/** Who has this task when someone leaves it: the others of it, and in their place the next one there is. */
export const withoutOne = (
	{ shared, ...session }: Pick<Session, 'pupils' | 'absent' | 'shared' | 'passed'>,
	task: Task,
	person: string,
	turns: TurnsOf
): string[] => {
	const passed = (pupil: string) => session.passed.some((it) => it.task === task && it.person === pupil);
	const others = present(session).filter((pupil) => !shared[task].includes(pupil) && !passed(pupil));
	const next = fewestTurns(task, others, shared, turns);
	return shared[task].flatMap((one) => (one === person ? (next ?? []) : one));
};

/**
 * Nobody gets a second task while someone has none. Then who did this the fewest times, then who led the longest ago;
 * and among those, the first of the class.
 */
const fewestTurns = (task: Task, among: readonly string[], shared: Shared, turns: TurnsOf): string | undefined => {
	const [first] = among
		.map((person) => ({
			person,
			busy: tasks.filter((one) => shared[one].includes(person)).length,
			...(turns[person] ?? noTurns)
		}))
		.toSorted((a, b) => a.busy - b.busy || a[task] - b[task] || byDay(a.ledOn, b.ledOn));
	return first?.person;
};

const byDay = (a: string | null, b: string | null): number => (a ?? '').localeCompare(b ?? '');
