import type { SchoolEvent } from './events.ts';
import type { School } from './school-state.ts';

export const evolve = (school: School, event: SchoolEvent): School => {
	switch (event.type) {
		case 'school-opened':
			return { ...school, opened: { example: event.example } };
		case 'person-added':
			return { ...school, people: { ...school.people, [event.person]: event.kind } };
		case 'person-renamed':
			return school;
		case 'group-opened': {
			const { key, schoolYear, grades } = event;
			return { ...school, groups: { ...school.groups, [event.group]: { key, schoolYear, grades, members: {} } } };
		}
		case 'group-joined':
			return withMembers(school, event.group, (members) => ({ ...members, [event.person]: event.role }));
		case 'group-left':
			return withMembers(school, event.group, ({ [event.person]: _left, ...others }) => others);
		case 'appointed':
			return withAppointments(school, event.person, (roles) => [...roles, event.role]);
		case 'dismissed':
			return withAppointments(school, event.person, (roles) => roles.filter((role) => role !== event.role));
	}
};

type Members = School['groups'][string]['members'];
type Roles = School['appointments'][string];

const withMembers = (school: School, id: string, change: (members: Members) => Members): School => {
	const group = school.groups[id];
	if (!group) return school;
	return { ...school, groups: { ...school.groups, [id]: { ...group, members: change(group.members) } } };
};

const withAppointments = (school: School, person: string, change: (roles: Roles) => Roles): School => {
	const { [person]: before = [], ...others } = school.appointments;
	const after = change(before);
	return { ...school, appointments: after.length ? { ...others, [person]: after } : others };
};
