import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SchoolEvent } from './events.ts';
import { evolve, evolveAll } from './evolve.ts';
import { noSchool, type School } from './school-state.ts';

const person = fc.constantFrom('daan', 'noor', 'tom');
const group = fc.constantFrom('5b', '6');
const inGroup = { group, person };
const event: fc.Arbitrary<SchoolEvent> = fc.oneof(
	fc.record({ type: fc.constant('person-added'), person, kind: fc.constantFrom('pupil', 'staff') }),
	fc.record({ type: fc.constantFrom('person-left', 'person-returned', 'person-renamed'), person }),
	fc.record({
		type: fc.constant('group-opened'),
		group,
		key: group,
		schoolYear: fc.constant('2026-2027'),
		grades: fc.constant([5])
	}),
	fc.record({ type: fc.constant('group-changed'), group, grades: fc.subarray([5, 6]) }),
	fc.record({ type: fc.constantFrom('group-closed', 'group-reopened'), group }),
	fc.record({ type: fc.constant('group-joined'), ...inGroup, role: fc.constant('pupil') }),
	fc.record({
		type: fc.constant('group-joined'),
		...inGroup,
		role: fc.constant('trainee'),
		until: fc.constant('2027-01-01')
	}),
	fc.record({ type: fc.constant('group-left'), ...inGroup }),
	fc.record({ type: fc.constantFrom('appointed', 'dismissed'), person, role: fc.constantFrom('coach', 'principal') })
) as fc.Arbitrary<SchoolEvent>;
const events = fc.array(event, { maxLength: 12 });

/** So that whoever writes to what was there before fails. */
const frozen = <It>(it: It): It => {
	if (typeof it !== 'object' || it === null) return it;
	Object.values(it).forEach(frozen);
	return Object.freeze(it);
};

test('many events at once come to the same as one after the other, and leave what was before as it was', () => {
	fc.assert(
		fc.property(events, events, (before, then) => {
			const was: School = frozen(before.reduce(evolve, noSchool));
			const text = JSON.stringify(was);
			const after = then.reduce((state, one) => frozen(evolve(state, one)), was);
			expect(evolveAll(was, then)).toEqual(after);
			expect(JSON.stringify(was)).toBe(text);
		}),
		{ numRuns: 1000 }
	);
});
