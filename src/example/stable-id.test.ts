import { expect, test } from 'vitest';
import { stableId } from './stable-id.ts';

test('a name has one id, a UUID of version 8', () => {
	expect(stableId('daan')).toBe(stableId('daan'));
	expect(stableId('daan')).not.toBe(stableId('sara'));
	for (let name = 0; name < 200; name++)
		expect(stableId(String(name))).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});
