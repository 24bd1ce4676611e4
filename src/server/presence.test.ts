import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPresence, type Presence } from './presence.ts';

const told = vi.fn<(organisation: string, stream: string, away: string[]) => void>();
let presence: Presence;

beforeEach(() => {
	vi.useFakeTimers();
	told.mockClear();
	presence = openPresence(Date.now, told);
});
afterEach(() => {
	presence.stop();
	vi.useRealTimers();
});

test('who says so every two seconds is never away', () => {
	for (let second = 0; second < 60; second += 2) {
		presence.here('north', 'sessions', 'daan');
		vi.advanceTimersByTime(2_000);
	}
	expect(told).not.toHaveBeenCalled();
});

test('after five seconds of silence someone is away, which is told once', () => {
	presence.here('north', 'sessions', 'daan');
	vi.advanceTimersByTime(5_000);
	expect(presence.away('north', 'sessions')).toEqual([]);
	vi.advanceTimersByTime(30_000);
	expect(presence.away('north', 'sessions')).toEqual(['daan']);
	expect(told).toHaveBeenCalledExactlyOnceWith('north', 'sessions', ['daan']);
});

test('who comes back is told at once', () => {
	presence.here('north', 'sessions', 'daan');
	vi.advanceTimersByTime(8_000);
	presence.here('north', 'sessions', 'daan');
	expect(told).toHaveBeenLastCalledWith('north', 'sessions', []);
	expect(presence.away('north', 'sessions')).toEqual([]);
});

test('one class and one school know nothing of another', () => {
	presence.here('north', 'sessions', 'daan');
	presence.here('south', 'sessions', 'bram');
	vi.advanceTimersByTime(4_000);
	presence.here('south', 'sessions', 'bram');
	vi.advanceTimersByTime(2_000);
	expect(presence.away('north', 'sessions')).toEqual(['daan']);
	expect(presence.away('south', 'sessions')).toEqual([]);
});

test('who stays away is forgotten in the end', () => {
	presence.here('north', 'sessions', 'daan');
	vi.advanceTimersByTime(700_000);
	expect(presence.away('north', 'sessions')).toEqual([]);
});
