import type { Day } from '#kernel/time.ts';
import { counting } from './counting.ts';
import type { Delivered, Taker } from './delivered.ts';
import { flawOfAll, noOne, type All } from './all-delivered.ts';
import type { Format, Found, Notice } from './found.ts';
import { foundGroups } from './found-groups.ts';
import { foundLocations, foundPupils, foundStaff } from './found-people.ts';
import { limits } from './limits.ts';
import { refuse, type Refused } from './refusals.ts';

/** More different names of fields than any standard has. */
const mostFields = 300;

/**
 * Gathers what a reader delivers, in any order, into what was found, or tells why it cannot be one school's roster.
 * `today` is what leaving is measured by when the file bears no date of its own.
 */
export const gather = (today: Day): Taker & { found: (format: Format) => Found | Refused } => {
	const all = noOne();
	let taken = 0;
	const dropped = counting<string>(mostFields);
	const noticed = counting<Notice>();
	return {
		// what comes after too many is not kept, only counted
		take: (it) => void (++taken <= limits.people && keep(all, it)),
		drop: dropped.count,
		notice: noticed.count,
		found(format) {
			const flaw = taken > limits.people ? refuse('too-many-people') : flawOfAll(all);
			if (flaw) return flaw;
			const { brin, location, schoolYear } = all.schools[0] ?? {};
			const pupils = foundPupils(all, today, noticed.count);
			return {
				format,
				school: { brin, location, schoolYear },
				locations: foundLocations(all),
				groups: foundGroups(all, pupils),
				pupils,
				staff: foundStaff(all, noticed.count),
				dropped: dropped.counts(),
				noticed: noticed.counts()
			};
		}
	};
};

const keep = (all: All, it: Delivered): void => {
	switch (it.type) {
		case 'school':
			all.schools.push(it);
			return;
		case 'location':
			all.locations.push(it);
			return;
		case 'group':
			all.groups.push(it);
			return;
		case 'pupil':
			all.pupils.push(it);
			return;
		case 'staff':
			all.staff.push(it);
			return;
	}
};
