import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeBy, reachBy, type PolicyRow } from './policy.ts';
import type { Role, Standing } from './standing.ts';

const audienceOf = {
	board: (group: string) => `group:${group}`,
	aside: (group: string) => `teachers:${group}`,
	school: 'office'
};
const groups = ['5b', '6', '7'];
const kinds = Object.keys(audienceOf) as (keyof typeof audienceOf)[];
const audiencesOf = (kind: keyof typeof audienceOf): string[] => {
	const of = audienceOf[kind];
	return typeof of === 'string' ? [of] : groups.map(of);
};

const role = fc.constantFrom<Role>('pupil', 'teacher', 'coordinator');
const row: fc.Arbitrary<PolicyRow> = fc.record({
	kind: fc.constantFrom(...kinds),
	acts: fc.subarray(['hear', 'add-note']),
	roles: fc.uniqueArray(role),
	within: fc.constantFrom('audience', 'group', 'organisation')
});
const standing: fc.Arbitrary<Standing> = fc.oneof(
	fc.record({ role, audience: fc.constantFrom(...groups.map((group) => `group:${group}`)) }),
	fc.record({ role })
);

test('what is found in a list is what may be done to it one by one, whatever the table and whoever asks', () => {
	fc.assert(
		fc.property(fc.array(row, { maxLength: 5 }), fc.array(standing, { maxLength: 3 }), (rows, standings) => {
			for (const kind of kinds)
				for (const act of ['hear', 'add-note']) {
					const { everywhere, audiences } = reachBy(rows, audienceOf)({ standings }, act, kind);
					const one = audiencesOf(kind).filter((audience) => judgeBy(rows)({ standings }, act, { kind, audience }));
					expect(everywhere ? audiencesOf(kind) : audiences).toEqual(one);
				}
		}),
		{ numRuns: 2_000 }
	);
});

test('of a kind without an audience nothing is found, unless everywhere', () => {
	const rows: PolicyRow[] = [{ kind: 'page', acts: ['board'], roles: ['teacher'], within: 'group' }];
	const standings = [{ role: 'teacher' as const, audience: 'group:5b' }];
	expect(reachBy(rows, {})({ standings }, 'board', 'page')).toEqual({ everywhere: false, audiences: [] });
});
