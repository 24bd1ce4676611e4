import type { Delivered, GroupOf, Taker } from '../delivered.ts';
import { emailFrom } from '../email.ts';
import type { Grade } from '../grades.ts';
import { gradeFrom } from '../grades.ts';
import { personName, type PersonName } from '../person-name.ts';
import { proposals, proposedByRol } from '../proposed-roles.ts';
import { isRefused, type Refused } from '../refusals.ts';
import { dayIn } from './edexml-school.ts';
import { elementsOf, textOf, textsOf, type Kept } from './kept-element.ts';

export const pupilFrom = (record: Kept, taker: Taker): Delivered | Refused => {
	const name = nameFrom(record, taker);
	if (isRefused(name)) return name;
	const leaves = dayIn(record, 'uitstroomdatum');
	if (isRefused(leaves)) return leaves;
	const { key, line } = record;
	const mixed = elementsOf(record, 'samengestelde_groepen');
	const groups = [...groupsIn([record], 'groep'), ...groupsIn(mixed, 'samengestelde_groep')];
	const location = elementsOf(record, 'vestiging')[0]?.key;
	return { type: 'pupil', line, key, ...name, grade: gradeIn(record, taker), groups, location, leaves };
};

export const staffFrom = (record: Kept, taker: Taker): Delivered | Refused => {
	const name = nameFrom(record, taker);
	if (isRefused(name)) return name;
	const written = textOf(record, 'emailadres');
	const email = written === undefined ? undefined : emailFrom(written);
	if (written !== undefined && !email) taker.notice('email-unreadable');
	const { key, line } = record;
	const groups = elementsOf(record, 'groepen').flatMap(({ within }) =>
		within.flatMap((group) => groupOf(group).map((of) => ({ ...of, roles: rolesOf(group) })))
	);
	return { type: 'staff', line, key, ...name, email, roles: rolesOf(record), groups };
};

/** Only a known grade is kept; another is noticed, for it decides nothing about a child. */
export const gradeIn = (record: Kept, { notice }: Pick<Taker, 'notice'>): Grade | undefined => {
	const written = textOf(record, 'jaargroep');
	const grade = written === undefined ? undefined : gradeFrom(written);
	if (written !== undefined && !grade) notice('grade-unknown');
	return grade;
};

/** The roepnaam; without one the first of the voornamen, then the initials. What was not needed is thrown away. */
const nameFrom = (record: Kept, { drop }: Taker): PersonName | Refused => {
	const called = textOf(record, 'roepnaam');
	const given = textOf(record, 'voornamen');
	const initials = textOf(record, 'voorletters-1');
	if (given !== undefined && (called !== undefined || /\s/.test(given))) drop('voornamen');
	if (initials !== undefined && (called ?? given) !== undefined) drop('voorletters-1');
	const particle = textOf(record, 'voorvoegsel') ?? textOf(record, 'tussenvoegsel') ?? '';
	const family = [particle, textOf(record, 'achternaam') ?? ''];
	const where = { line: record.line, field: record.name };
	return personName([called ?? '', given?.split(/\s+/)[0] ?? '', initials ?? ''], family, where);
};

const rolesOf = (element: Kept) => proposals(textsOf(element, 'rol').map(proposedByRol));

const groupsIn = (elements: readonly Kept[], name: string): GroupOf[] =>
	elements.flatMap((element) => elementsOf(element, name).flatMap(groupOf));

const groupOf = ({ name, key }: Kept): GroupOf[] =>
	key === undefined ? [] : [{ kind: name === 'groep' ? 'home' : 'mixed', key }];
