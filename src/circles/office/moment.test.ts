import { expect, test } from 'vitest';
import { momentOf, timeOf } from './moment.ts';

test.each([
	['2026-11-23', '13:00', '2026-11-23T12:00:00Z'],
	['2026-06-23', '13:00', '2026-06-23T11:00:00Z'],
	['2026-10-25', '09:30', '2026-10-25T08:30:00Z'],
	['2026-11-23', '00:00', '2026-11-22T23:00:00Z']
])('%s %s on a school’s own clock is %s', (day, time, moment) => {
	const at = momentOf(day, time) ?? expect.unreachable();
	expect(at).toBe(Date.parse(moment));
	expect(timeOf(at)).toBe(time);
});

test.each([
	['', '13:00'],
	['2026-02-30', '13:00'],
	['2026-11-23', ''],
	['2026-11-23', '25:00'],
	['morgen', 'straks']
])('%j %j is no moment', (day, time) => expect(momentOf(day, time)).toBeUndefined());
