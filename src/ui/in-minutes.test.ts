import { expect, test } from 'vitest';
import { inMinutes } from './in-minutes.ts';

test('time is said in minutes and seconds, and with a plus when it runs over', () => {
	expect([74, 5, 0, -0, -40, -75].map(inMinutes)).toEqual(['1:14', '0:05', '0:00', '0:00', '+0:40', '+1:15']);
});
