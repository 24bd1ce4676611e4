import { expect, test } from 'vitest';
import { type Facts, objection } from './checks.ts';

const good: Facts = {
	version: 150_000,
	fsync: 'on',
	full_page_writes: 'on',
	synchronous_commit: 'on',
	encoding: 'UTF8',
	makes_roles: true,
	read_only: false
};

test('a PostgreSQL from version 15 that keeps what it acknowledges will do (K3)', () => {
	expect(objection(good)).toBeUndefined();
	expect(objection({ ...good, version: 180_004, synchronous_commit: 'remote_apply' })).toBeUndefined();
});

test.for<[Partial<Facts>, RegExp]>([
	[{ version: 140_019 }, /is versie 14: .* 15 of hoger/],
	[{ fsync: 'off' }, /staat fsync uit/],
	[{ full_page_writes: 'off' }, /staat full_page_writes uit/],
	[{ synchronous_commit: 'off' }, /staat synchronous_commit uit/],
	[{ encoding: 'LATIN1' }, /als LATIN1/],
	[{ makes_roles: false }, /CREATEROLE/],
	[{ read_only: true }, /een kopie/]
])('a server with %o is refused with a sentence (K3)', ([wrong, sentence]) => {
	expect(objection({ ...good, ...wrong })).toMatch(sentence);
});
