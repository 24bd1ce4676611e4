import type { Day } from '#kernel/time.ts';
import { brinFrom } from '../brin.ts';
import type { Delivered } from '../delivered.ts';
import { refuse, type Refused } from '../refusals.ts';
import { schoolYearFrom } from '../school-year.ts';
import { textOf, type Kept } from './kept-element.ts';

export const schoolFrom = (record: Kept): Delivered | Refused => {
	const written = textOf(record, 'schooljaar');
	const schoolYear = written === undefined ? undefined : schoolYearFrom(written);
	if (written !== undefined && !schoolYear)
		return refuse('school-year-unreadable', { line: record.line, field: 'schooljaar' });
	const made = textOf(record, 'aanmaakdatum');
	const asOf = dayIn(record, 'peildatum') ?? (made === undefined ? undefined : dayIn(record, 'aanmaakdatum'));
	if (typeof asOf === 'object') return asOf;
	return {
		type: 'school',
		asOf,
		schoolYear,
		...brinFrom(textOf(record, 'brincode'), textOf(record, 'dependancecode'))
	};
};

/** The day of an element; a time and a time zone behind it count for nothing. */
export const dayIn = (record: Kept, field: string): Day | Refused | undefined => {
	const written = textOf(record, field);
	if (written === undefined) return undefined;
	const [, day] = /^(\d{4}-\d{2}-\d{2})(?=$|[TZ+-])/.exec(written) ?? [];
	const real = day !== undefined && !Number.isNaN(Date.parse(day));
	return real ? day : refuse('date-unreadable', { line: record.line, field });
};
