import type { PolicyRow } from '#kernel/policy.ts';
import type { Role } from '#kernel/standing.ts';

/** A table with one fault: which row, what became of it, and the whole table with that. */
export type Mutant = { name: string; row: PolicyRow; changed: PolicyRow | undefined; rows: readonly PolicyRow[] };

const inAClass: readonly Role[] = ['pupil', 'teacher', 'assistant', 'trainee', 'screen', 'member', 'device'];
const ofASchool: readonly Role[] = [
	...(['coordinator', 'principal', 'coach', 'administrator', 'trainer', 'swv-staff', 'house'] as const),
	'safeguarding-lead'
];
/**
 * Who stands with what one teacher asked, and with a family, by what it is about: children and the screen in the room, guests there and behind the door. A
 * keeper is an ib'er too: of the whole school they may what every ib'er may.
 */
const withAFamily: Readonly<Record<string, readonly Role[]>> = {
	'own-replies': ['asker'],
	pad: ['asker'],
	circle: ['keeper', 'replacement'],
	replacement: ['keeper', 'replacement'],
	together: ['keeper', 'guest', 'pupil', 'screen'],
	adults: ['keeper', 'guest']
};

/** Whom a row can let in: nobody holds a task of the whole school in one class, so there it would let nobody in. */
const whoCanStand = ({ within, kind, roles }: PolicyRow): readonly Role[] =>
	within === 'organisation'
		? [...inAClass, ...ofASchool, 'guest']
		: (withAFamily[kind] ??
			(roles.some((role) => role === 'keeper' || role === 'replacement') ? ['keeper', 'replacement'] : inAClass));
const withins = ['audience', 'group', 'organisation'] as const;

/** Each row taken out, each of its acts and roles taken out, each other role let in, and each other reach. */
export const mutants = (policy: readonly PolicyRow[]): Mutant[] =>
	policy.flatMap((row, at) => {
		const wholeRow = `${row.kind}: ${row.acts.slice(0, 2).join(', ')}${row.acts.length > 2 ? ', …' : ''} (${row.within})`;
		const mutant = (name: string, changed?: PolicyRow): Mutant => ({
			name: `${wholeRow}: ${name}`,
			row,
			changed,
			rows: policy.flatMap((one, index) => (index !== at ? [one] : changed ? [changed] : []))
		});
		const without = <One>(list: readonly One[], one: One) => list.filter((each) => each !== one);
		return [
			mutant('the row is gone'),
			...row.acts.map((act) => mutant(`no ${act}`, { ...row, acts: without(row.acts, act) })),
			...row.roles.map((role) => mutant(`no ${role}`, { ...row, roles: without(row.roles, role) })),
			...without(withins, row.within).map((within) => mutant(`within ${within}`, { ...row, within })),
			...whoCanStand(row)
				.filter((role) => !row.roles.includes(role))
				.map((role) => mutant(`also ${role}`, { ...row, roles: [...row.roles, role] }))
		];
	});
