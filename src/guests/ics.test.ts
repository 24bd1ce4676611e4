import { expect, test } from 'vitest';
import { calendarOf } from './ics.ts';

const one = {
	id: '018f0000-0000-7000-8000-000000000001',
	at: Date.parse('2026-11-23T12:00:00Z'),
	minutes: 30,
	place: 'Kamer 3',
	summary: 'Overleg'
};
const now = Date.parse('2026-11-22T20:15:30.250Z');
const linesOf = (file: string) => file.split('\r\n');
const unfolded = (file: string) => linesOf(file.replaceAll('\r\n ', ''));

test('a meeting is one event: when, where, one neutral word, and nothing else', () => {
	expect(calendarOf([one], now)).toBe(
		[
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Kring//Kring//NL',
			'CALSCALE:GREGORIAN',
			'METHOD:PUBLISH',
			'BEGIN:VEVENT',
			'UID:018f0000-0000-7000-8000-000000000001@kring',
			'DTSTAMP:20261122T201530Z',
			'DTSTART:20261123T120000Z',
			'DTEND:20261123T123000Z',
			'SUMMARY:Overleg',
			'LOCATION:Kamer 3',
			'CLASS:PRIVATE',
			'END:VEVENT',
			'END:VCALENDAR',
			''
		].join('\r\n')
	);
});

test('an afternoon is one file, and each meeting keeps its name in a calendar', () => {
	const names = (file: string) => linesOf(file).filter((line) => line.startsWith('UID:'));
	const two = { ...one, id: '018f0000-0000-7000-8000-000000000002' };
	expect(names(calendarOf([one, two], now))).toHaveLength(2);
	expect(names(calendarOf([{ ...one, at: one.at + 3_600_000 }], now + 1))).toEqual(names(calendarOf([one], now)));
	expect(calendarOf([], now)).not.toContain('VEVENT');
});

test('without a place there is no line for it', () =>
	expect(calendarOf([{ ...one, place: '' }], now)).not.toContain('LOCATION'));

test.each([
	['Kamer 3, eerste verdieping; links\\rechts', 'LOCATION:Kamer 3\\, eerste verdieping\\; links\\\\rechts'],
	['Kamer 3\nATTENDEE:mailto:x@y.example', 'LOCATION:Kamer 3\\nATTENDEE:mailto:x@y.example'],
	['Kamer\r\nDESCRIPTION:x', 'LOCATION:Kamer\\nDESCRIPTION:x'],
	['Kamer\u00003', 'LOCATION:Kamer3']
])('of %j no other line can be made', (place, line) => {
	const file = calendarOf([{ ...one, place }], now);
	expect(unfolded(file)).toContain(line);
	expect(linesOf(file).filter((it) => /^(ATTENDEE|DESCRIPTION)/.test(it))).toEqual([]);
});

test('no line has more than 75 octets, and no letter is cut in two', () => {
	for (const place of [
		'غرفة الاجتماعات في الطابق الأول '.repeat(5),
		'ö'.repeat(200),
		'😀'.repeat(60),
		'a'.repeat(64),
		'a'.repeat(66)
	]) {
		const file = calendarOf([{ ...one, place }], now);
		for (const line of linesOf(file)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
		expect(file).not.toContain('\ufffd');
		expect(unfolded(file)).toContain(`LOCATION:${place}`);
	}
});
