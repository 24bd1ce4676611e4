import { newId } from '#kernel/id.ts';
import { schoolYear, type School } from '#testing/cast.ts';

/** Envelopes that are in order by themselves and cannot be kept beside what there is already. */
export const clashes = ({ organisation, administrator, teacher, ...school }: School) => {
	const asked = (person: string, kind: string, stream: string, command: object) => ({
		organisation,
		person,
		envelope: { id: newId(), kind, stream, command }
	});
	const { group } = school;
	const pupil = { type: 'add-person', kind: 'pupil', given: 'Noor', family: 'Vos' };
	return [
		asked(teacher.person, 'board', newId(), { type: 'open-board', group, schoolYear, previous: null }),
		asked(administrator.person, 'school', school.school, { ...pupil, person: teacher.person.toUpperCase() }),
		asked(administrator.person, 'school', school.school, { ...pupil, person: newId(), given: 'No\0or' }),
		asked(administrator.person, 'school', school.school, {
			type: 'open-group',
			key: '5c',
			name: 'Groep 5c',
			schoolYear,
			grades: [5],
			group: group.toUpperCase()
		})
	];
};
