import { expect, test } from 'vitest';
import { isTimeToTell, toldTime } from './told-time.ts';

const minutes = (n: number) => ({ sentence: 'seat.minutes-left', values: { n } });

test('time is told in whole minutes, as one would say it', () => {
	expect(toldTime(180)).toEqual(minutes(3));
	expect(toldTime(100)).toEqual(minutes(2));
	expect(toldTime(80)).toEqual(minutes(1));
	expect(toldTime(60)).toEqual(minutes(1));
	expect(toldTime(31)).toEqual(minutes(1));
});

test('near the end it is half a minute, and then the time is up, also long after', () => {
	expect(toldTime(30).sentence).toBe('seat.half-minute-left');
	expect(toldTime(1).sentence).toBe('seat.half-minute-left');
	expect(toldTime(0).sentence).toBe('seat.time-is-up');
	expect(toldTime(-300).sentence).toBe('seat.time-is-up');
});

test('before the session begins the time waits, and there is nothing to tell', () => {
	expect(toldTime(null).sentence).toBe('seat.time-waits');
	expect(isTimeToTell(null)).toBe(false);
});

test('it is time to tell in the last minute and after it', () => {
	expect(isTimeToTell(61)).toBe(false);
	expect(isTimeToTell(60)).toBe(true);
	expect(isTimeToTell(-10)).toBe(true);
});
