import { newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { sent } from './house.ts';

/** One school for tests: a group with a board, those who belong to it, and those who do not. */
export type School = {
	organisation: string;
	school: string;
	administrator: Actor;
	group: string;
	board: string;
	teacher: Actor;
	pupil: Actor;
	screen: Actor;
	/** A teacher of the same school and another group. */
	otherTeacher: Actor;
	coordinator: Actor;
	principal: Actor;
	/** Was a pupil of this group, and left it. */
	leaver: Actor;
};

export const schoolYear = '2026-2027';

/** Always two schools, alike in everything, so that each test can see whether one shows in the other. */
export const openTwoSchools = async (house: House): Promise<{ north: School; south: School }> => ({
	north: await openSchool(house, 'north'),
	south: await openSchool(house, 'south')
});

export const openSchool = async (house: House, organisation: string): Promise<School> => {
	await house.found(organisation);
	const administrator: Actor = { organisation, person: newId(), standings: [{ role: 'administrator' }] };
	const school = newId();
	const ask = (command: { type: string } & Record<string, unknown>) =>
		sent(house, administrator, 'school', school, command);
	await ask({ type: 'open-school', name: `School ${organisation}`, example: true });

	const group = await openGroup('5b');
	const elsewhere = await openGroup('6');
	const teacher = await add('staff', 'Tom', 'teacher', group);
	const pupil = await add('pupil', 'Daan', 'pupil', group);
	const screen = await add('screen', 'Digibord', 'screen', group);
	const otherTeacher = await add('staff', 'Hanna', 'teacher', elsewhere);
	const coordinator = await add('staff', 'Marijke');
	await ask({ type: 'appoint', person: coordinator, role: 'coordinator' });

	const principal = await add('staff', 'Saskia');
	await ask({ type: 'appoint', person: principal, role: 'principal' });
	const leaver = await add('pupil', 'Noor', 'pupil', group);
	await ask({ type: 'leave-group', group, person: leaver });

	const board = newId();
	const teaches = await actorOf(teacher);
	await sent(house, teaches, 'board', board, { type: 'open-board', group, schoolYear, previous: null } as {
		type: string;
	});
	return {
		organisation,
		school,
		administrator,
		group,
		board,
		teacher: teaches,
		pupil: await actorOf(pupil),
		screen: await actorOf(screen),
		otherTeacher: await actorOf(otherTeacher),
		coordinator: await actorOf(coordinator),
		principal: await actorOf(principal),
		leaver: { organisation, person: leaver, standings: [] }
	};

	async function openGroup(key: string): Promise<string> {
		const id = newId();
		await ask({ type: 'open-group', group: id, key, name: `Groep ${key}`, schoolYear, grades: [5] });
		return id;
	}

	async function add(kind: string, given: string, role?: string, to?: string): Promise<string> {
		const person = newId();
		await ask({ type: 'add-person', person, kind, given, family: organisation });
		if (role && to) await ask({ type: 'join-group', group: to, person, role });
		return person;
	}

	async function actorOf(person: string): Promise<Actor> {
		const actor = await house.actors.of(organisation, person);
		if (!actor) throw new Error('someone has no place in their own school');
		return actor;
	}
};
