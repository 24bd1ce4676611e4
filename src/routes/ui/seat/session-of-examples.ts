import { wasRefused } from '#kernel/decider.ts';
import { fold } from '#kernel/replay.ts';
import { asideRules } from '#sessions/aside/aside-rules.ts';
import { noAside, type Aside } from '#sessions/aside/aside-state.ts';
import type { AsideCommand } from '#sessions/aside/commands.ts';
import type { Mode } from '#sessions/phases.ts';
import type { Person } from '#schools/classmates.ts';
import { sessions as rules, type Sessions, type SessionsCommand } from '#sessions/sessions.ts';

/** The Wednesday morning on which this example takes place, in ms since 1970. */
export const start = Date.parse('2026-11-25T07:30:00Z');

const names =
	'Aya Bram Daan Fatima Jip Lina Milan Noor Sara Finn Yara Tess Levi Zoë Omar Julia Mees Saar Adam Roos Eva Kees Lars Mila Nova Otis Pim Rosa Stijn Ties';
const pupils: Person[] = [
	...names.split(' ').map((name) => ({ id: name.toLowerCase(), name, role: 'pupil' as const })),
	{ id: 'sem-b', name: 'Sem B.', role: 'pupil' },
	{ id: 'wil', name: 'Wilhelmina-Anastasia van den B.', role: 'pupil' }
];
export const people: Person[] = [
	...pupils,
	{ id: 'tom', name: 'Meester Tom', role: 'teacher' },
	{ id: 'bord', name: 'Digibord 5b', role: 'screen' }
];
const session = 'today';

export const did = (state: Sessions, command: SessionsCommand, actor = 'tom', at = start): Sessions => {
	const role = people.find(({ id }) => id === actor)?.role ?? 'teacher';
	const decision = rules.decide(state, command, { actor, at, role });
	if (wasRefused(decision)) throw new Error(`${command.type}: ${decision.refused}`);
	return fold(rules, state, decision, { actor, at });
};
export const told = (state: Aside, command: AsideCommand, actor = 'tom', role = 'teacher', at = start): Aside => {
	const decision = asideRules.decide(state, command, { actor, at, role });
	if (wasRefused(decision)) throw new Error(`${command.type}: ${decision.refused}`);
	return fold(asideRules, state, decision, { actor, at });
};

const opened = did(rules.initial, { type: 'open-sessions', board: 'board', group: 'group' });

/** A session of 32 children that Daan leads, with these commands after it began. */
export const going = (
	more: readonly SessionsCommand[] = [],
	{ mode = 'bovenbouw' as Mode, arriving = false, before = [] as readonly SessionsCommand[] } = {}
): Sessions => {
	const share = (task: 'leads' | 'minds-time' | 'writes' | 'minds-teacher', person: string): SessionsCommand => ({
		type: 'share-task',
		session,
		task,
		people: [person]
	});
	return [
		...before,
		{
			type: 'start-session' as const,
			session,
			faces: 'faces',
			aside: 'aside',
			revealed: 'revealed',
			mode,
			pupils: pupils.map(({ id }) => id),
			arriving
		},
		share('leads', 'daan'),
		...(mode === 'kleuter'
			? []
			: [share('minds-time', 'bram'), share('writes', 'aya'), share('minds-teacher', 'noor')]),
		...more
	].reduce((state, command) => did(state, command), opened);
};

export const came = (count: number): SessionsCommand[] =>
	Array.from({ length: count }, () => ({ type: 'count-child', session }));
export const shown: SessionsCommand = {
	type: 'take-counts',
	session,
	counts: { happy: 15, okay: 9, sad: 2, 'rather-not': 2 },
	named: false
};

export const shownFew: SessionsCommand = {
	...shown,
	counts: { happy: 0, okay: 9, sad: 0, 'rather-not': 0 },
	apart: 2
};

/** What the teacher's device knows: so many came, so many tablets are inside and at the door. */
export const knowing = (count: number, inside: number, waiting: number, more: readonly AsideCommand[] = []): Aside => {
	let aside = told(noAside, { type: 'open-aside', session, group: 'group', pupils: pupils.map(({ id }) => id) });
	for (const { id } of pupils.slice(0, count)) aside = told(aside, { type: 'note-came', person: id });
	for (let index = 0; index < inside + waiting; index++) {
		const device = `tablet-${index}`;
		aside = told(aside, { type: 'knock', device }, device, 'device');
		if (index < inside) aside = told(aside, { type: 'admit', device });
		const person = index < inside - 2 ? pupils[index]?.id : undefined;
		if (person) aside = told(aside, { type: 'take-name', device, person });
	}
	return more.reduce((state, command) => told(state, command), aside);
};
