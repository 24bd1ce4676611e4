import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jobsVersion } from './prepared.ts';

test('the schema that is looked for is the one the library wants', () => {
	const library: unknown = JSON.parse(readFileSync('node_modules/pg-boss/package.json', 'utf8'));
	expect(library).toMatchObject({ pgboss: { schema: jobsVersion } });
});
