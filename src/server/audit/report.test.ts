import { expect, test } from 'vitest';
import { reportOf } from './report.ts';

test('each month is a line: how many rows, and whether the chain holds or where it does not', () => {
	const month = { rows: 12, end: '3fa9c2d1' };
	const found = reportOf({
		organisation: 'de-regenboog',
		months: [
			{ ...month, month: '2024-09', rows: 0, is: 'gone' },
			{ ...month, month: '2026-10', is: 'whole' },
			{ ...month, month: '2026-11', is: 'broken', flaw: { month: '2026-11', position: 7, how: 'changed' } },
			{ ...month, month: '2026-12', rows: 1, is: 'broken', flaw: { month: '2026-12', position: 2, how: 'missing' } }
		]
	});
	expect(found).toEqual([
		'de-regenboog 2024-09: na twee jaar weggegaan, het einde 3fa9c2d1 is bewaard',
		'de-regenboog 2026-10: 12 rijen, de ketting klopt (einde 3fa9c2d1)',
		'de-regenboog 2026-11: 12 rijen, de ketting is gebroken: vanaf rij 7 klopt het niet',
		'de-regenboog 2026-12: 1 rij, de ketting is gebroken: rij 2 ontbreekt'
	]);
});
