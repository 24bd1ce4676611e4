import type { Delivered, GroupOf, Taker } from '../delivered.ts';
import { emailFrom } from '../email.ts';
import { gradeFrom } from '../grades.ts';
import { nameOf, personName, type PersonName } from '../person-name.ts';
import { proposals, proposedByWord } from '../proposed-roles.ts';
import { isRefused, refuse, type Refused } from '../refusals.ts';

export type OwnRow = Record<'given' | 'family' | 'group' | 'grade' | 'location' | 'email' | 'role', string> & {
	line: number;
};

type Staff = Extract<Delivered, { type: 'staff' }>;

/** Makes people and groups of the rows of Kring's own table. A colleague with two roles has two rows, told by e-mail. */
export const ownPeople = (taker: Taker) => {
	const groups = new Set<string>();
	const locations = new Set<string>();
	const staff = new Map<string, Staff>();

	/** Groups are known by their name here; a made-up key says that this holds for one file only. */
	const groupsIn = (names: readonly string[], line: number): GroupOf[] | Refused => {
		const its: GroupOf[] = [];
		for (const written of names.filter((name) => name !== '')) {
			const name = nameOf('group', written, { line, field: 'groep' });
			if (isRefused(name)) return name;
			if (!groups.has(name)) {
				groups.add(name);
				taker.take({ type: 'group', line, key: `#${name}`, name, kind: 'home', grade: undefined });
			}
			its.push({ kind: 'home', key: `#${name}` });
		}
		return its;
	};

	/** Known by its name too. Nothing, where the table says none. */
	const locationIn = ({ location, line }: OwnRow): string | undefined | Refused => {
		if (location === '') return undefined;
		const name = nameOf('location', location, { line, field: 'vestiging' });
		if (isRefused(name)) return name;
		if (!locations.has(name)) taker.take({ type: 'location', line, key: `#${name}`, name });
		locations.add(name);
		return `#${name}`;
	};

	const pupil = (row: OwnRow, name: PersonName): Refused | undefined => {
		const its = groupsIn([row.group], row.line);
		if (isRefused(its)) return its;
		const location = locationIn(row);
		if (typeof location === 'object') return location;
		if (row.email) taker.drop('e-mail');
		const grade = gradeFrom(row.grade);
		if (row.grade && !grade) taker.notice('grade-unknown');
		const unsaid = { key: undefined, leaves: undefined };
		taker.take({ type: 'pupil', line: row.line, ...unsaid, ...name, grade, groups: its, location });
		return undefined;
	};

	const colleague = (row: OwnRow, name: PersonName): Refused | undefined => {
		const role = proposedByWord(asRole(row.role));
		if (!role) return refuse('role-unknown', { line: row.line, field: 'rol' });
		const its = groupsIn(row.group.split(/\s\+\s/), row.line);
		if (isRefused(its)) return its;
		const email = emailFrom(row.email);
		if (row.email && !email) taker.notice('email-unreadable');
		const inGroups = its.map((group) => ({ ...group, roles: [role] }));
		const known = email ? staff.get(email.toLowerCase()) : undefined;
		const it: Staff = known
			? { ...known, roles: proposals([...known.roles, role]), groups: [...known.groups, ...inGroups] }
			: { type: 'staff', line: row.line, key: undefined, ...name, email, roles: [role], groups: inGroups };
		staff.set(email?.toLowerCase() ?? `${row.line}`, it);
		return undefined;
	};

	return {
		take(row: OwnRow): Refused | undefined {
			const name = personName([row.given], [row.family], { line: row.line, field: 'voornaam' });
			if (isRefused(name)) return name;
			return asRole(row.role) === 'leerling' ? pupil(row, name) : colleague(row, name);
		},
		end(): void {
			for (const it of staff.values()) taker.take(it);
		}
	};
};

const asRole = (written: string): string => written.trim().toLowerCase().replaceAll('’', "'");
