import type { Delivered, Taker } from '../delivered.ts';
import { nameOf } from '../person-name.ts';
import { isRefused, type Refused } from '../refusals.ts';
import { gradeIn, pupilFrom, staffFrom } from './edexml-people.ts';
import { schoolFrom } from './edexml-school.ts';
import { textOf, type Kept } from './kept-element.ts';

/** What a record of an EDEXML file says, by where it stood. */
export const deliveredBy = (path: string, record: Kept, taker: Taker): Delivered | Refused => {
	switch (path) {
		case 'school':
			return schoolFrom(record);
		case 'leerlingen/leerling':
			return pupilFrom(record, taker);
		case 'leerkrachten/leerkracht':
			return staffFrom(record, taker);
		default:
			return placeFrom(path, record, taker);
	}
};

const placeFrom = (path: string, record: Kept, taker: Taker): Delivered | Refused => {
	const { key, line } = record;
	const isLocation = path === 'vestigingen/vestiging';
	const name = nameOf(isLocation ? 'location' : 'group', textOf(record, 'naam') ?? '', { line, field: record.name });
	if (isRefused(name)) return name;
	if (isLocation) return { type: 'location', line, key, name };
	const kind = path === 'groepen/groep' ? 'home' : 'mixed';
	return { type: 'group', line, key, name, kind, grade: gradeIn(record, taker) };
};
