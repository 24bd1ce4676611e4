import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { beside } from './beside.ts';

test('what lies beside a stream is a UUID of its own, another for each kind, and never the stream itself', () => {
	fc.assert(
		fc.property(fc.uuid(), (stream) => {
			const all = Array.from({ length: 15 }, (_, which) => beside(stream, which + 1));
			expect(new Set([stream, ...all]).size).toBe(16);
			for (const one of all) expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/);
		})
	);
});
