import type { Aside, Device } from '#sessions/aside/aside-state.ts';
import { present, type Session } from '#sessions/session-state.ts';
import { tasks, type Task } from '#sessions/tasks.ts';

/** What this child does for the class now, in the order of the tasks. */
export const tasksOf = ({ shared }: Pick<Session, 'shared'>, person: string): Task[] =>
	tasks.filter((task) => shared[task].includes(person));

/**
 * Who has not chosen a face yet, in the order of the class. Nobody once the counts are shown; and once hands are
 * counted nobody knows whose they were, so `null`.
 */
export const stillToCome = (session: Session, { came }: Pick<Aside, 'came'>): string[] | null => {
	if (session.phase !== 'check-in' || session.shown) return [];
	if (Object.values(session.hands).some((hands) => hands > 0)) return null;
	return present(session).filter((pupil) => !came.includes(pupil));
};

export const atDoor = ({ devices }: Pick<Aside, 'devices'>): Device[] => devices.filter(({ admitted }) => !admitted);

/** Tablets inside: those without a name first, for they need someone; then by name. */
export const inside = ({ devices }: Pick<Aside, 'devices'>, nameOf: (person: string) => string): Device[] => {
	const name = ({ person }: Device) => (person ? nameOf(person) : '');
	return devices.filter(({ admitted }) => admitted).toSorted((a, b) => name(a).localeCompare(name(b), 'nl'));
};
