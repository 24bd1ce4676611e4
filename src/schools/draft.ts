import { NotUnderstood } from '#kernel/replay.ts';
import type { SchoolEvent } from './events.ts';
import { endKey, type Group, type Location, type School } from './school-state.ts';

/**
 * A school that is being changed by several events: each part of it is copied once, when it is first written to, so
 * that a whole roster takes as long as it is, and the school it began with stays as it was.
 */
export type Draft = { readonly school: School; write: (event: SchoolEvent) => void };

export const draftOf = (before: School): Draft => {
	const school = { ...before };
	const own = new Set<object>();
	type Part = Exclude<keyof School, 'opened'>;
	const part = <Name extends Part>(name: Name): School[Name] => {
		if (!own.has(school[name])) own.add((school[name] = { ...school[name] }));
		return school[name];
	};
	const group = (id: string): Group | undefined => {
		const known = school.groups[id];
		if (!known || own.has(known)) return known;
		const copy = { ...known, members: { ...known.members } };
		own.add(copy);
		return (part('groups')[id] = copy);
	};
	const setEnd = (person: string, where: string, until?: string): void => {
		const key = endKey(person, where);
		if (until !== undefined) part('ends')[key] = until;
		else if (key in school.ends) delete part('ends')[key];
	};

	const setLost = (person: string, role: string, on?: string): void => {
		if (on !== undefined) part('lost')[endKey(person, role)] = on;
	};

	/** True for every event there is; one that these rules do not know is met by none of the cases. */
	const written = (event: SchoolEvent): true => {
		switch (event.type) {
			case 'school-opened':
				school.opened = { example: event.example, sort: event.sort ?? 'school' };
				return true;
			case 'person-added':
				part('people')[event.person] = event.kind;
				return true;
			case 'person-left':
				part('left')[event.person] = true;
				for (const role of school.appointments[event.person] ?? []) setLost(event.person, role, event.on);
				losePlaces(event.person);
				return true;
			case 'person-returned':
				delete part('left')[event.person];
				return true;
			case 'group-opened': {
				const { key, schoolYear, grades, kind = 'home' } = event;
				const opened: Group = { key, schoolYear, grades, kind, closed: false, members: {} };
				own.add(opened);
				part('groups')[event.group] = opened;
				return true;
			}
			case 'group-changed':
				change(event.group, (it) => (it.grades = event.grades));
				return true;
			case 'group-closed':
				change(event.group, (it) => Object.assign(it, { closed: true, members: {} }));
				return true;
			case 'group-reopened':
				change(event.group, (it) => (it.closed = false));
				return true;
			case 'location-added':
				part('locations')[event.location] = { code: event.code, closed: false };
				return true;
			case 'location-changed':
				changeLocation(event.location, { code: event.code });
				return true;
			case 'location-closed':
				changeLocation(event.location, { closed: true });
				return true;
			case 'location-reopened':
				changeLocation(event.location, { closed: false });
				return true;
			case 'group-joined':
				setEnd(event.person, event.group, event.until);
				change(event.group, ({ members }) => (members[event.person] = event.role));
				return true;
			case 'group-left':
				setEnd(event.person, event.group);
				change(event.group, ({ members }) => delete members[event.person]);
				return true;
			case 'appointed':
				setEnd(event.person, event.role, event.until);
				setRoles(event.person, [...(school.appointments[event.person] ?? []), event.role]);
				return true;
			case 'dismissed':
				setEnd(event.person, event.role);
				setLost(event.person, event.role, event.on);
				setRoles(
					event.person,
					(school.appointments[event.person] ?? []).filter((role) => role !== event.role)
				);
				return true;
			case 'school-taken-in':
				part('schools')[event.school] = true;
				return true;
			case 'screen-paired':
				part('screens')[event.device] = event.person;
				return true;
			case 'screen-unpaired':
				delete part('screens')[event.device];
				return true;
			case 'form-planned':
				part('forms')[event.form] = true;
				return true;
			case 'form-taken-away':
				part('forms')[event.form] = false;
				return true;
			case 'form-put-back':
				delete part('forms')[event.form];
				return true;
			case 'school-renamed':
			case 'person-renamed':
			case 'email-set':
			case 'grade-set':
			case 'group-located':
			case 'pupil-located':
			case 'region-chosen':
			case 'holidays-planned':
			case 'periods-planned':
				// words and dates for its pages; no rule asks for them
				return true;
		}
	};
	const change = (id: string, how: (group: Group) => unknown): void => {
		const it = group(id);
		if (it) how(it);
	};
	const changeLocation = (id: string, how: Partial<Location>): void => {
		const it = school.locations[id];
		if (it) part('locations')[id] = { ...it, ...how };
	};
	const setRoles = (person: string, roles: School['appointments'][string]): void => {
		if (roles.length > 0) part('appointments')[person] = roles;
		else delete part('appointments')[person];
	};
	/** Who leaves is in no group and holds no task any more. */
	const losePlaces = (person: string): void => {
		for (const id of Object.keys(school.groups))
			if (school.groups[id] && person in school.groups[id].members) change(id, ({ members }) => delete members[person]);
		if (person in school.appointments) delete part('appointments')[person];
		for (const key of Object.keys(school.ends)) if (key.startsWith(`${person} `)) delete part('ends')[key];
		for (const [device, screen] of Object.entries(school.screens))
			if (screen === person) delete part('screens')[device];
	};

	return {
		school,
		write: (event) => {
			const isKnown: boolean | undefined = written(event);
			if (isKnown === undefined) throw new NotUnderstood();
		}
	};
};
