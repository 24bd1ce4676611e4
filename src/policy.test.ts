import { expect, test } from 'vitest';
import type { Actor } from '#server/actor.ts';
import type { Standing } from '#kernel/standing.ts';
import { judgeBy, type PolicyRow } from '#kernel/policy.ts';
import { may } from '#policy.ts';

const standing = (...standings: Standing[]): Actor => ({ organisation: 'north', person: 'ada', standings });
const rows: PolicyRow[] = [
	{ kind: 'board', acts: ['hear', 'add-note'], roles: ['pupil', 'teacher'], within: 'audience' },
	{ kind: 'board', acts: ['hear'], roles: ['coordinator'], within: 'organisation' }
];
const onBoard = { kind: 'board', audience: 'group:5b' };

test('what has no row may nobody', () => {
	const everyone = standing(
		...(['pupil', 'teacher', 'screen', 'coordinator', 'principal', 'administrator'] as const).map((role) => ({
			role,
			audience: 'group:5b'
		}))
	);
	const judge = judgeBy(rows);
	expect(judge(everyone, 'burn-board', onBoard)).toBe(false);
	expect(judge(everyone, 'hear', { kind: 'diary', audience: 'group:5b' })).toBe(false);
	expect(judgeBy([])(everyone, 'hear', onBoard)).toBe(false);
});

test('standing in another audience is no standing here', () => {
	const judge = judgeBy(rows);
	expect(judge(standing({ role: 'pupil', audience: 'group:5b' }), 'add-note', onBoard)).toBe(true);
	expect(judge(standing({ role: 'pupil', audience: 'group:6' }), 'add-note', onBoard)).toBe(false);
	expect(judge(standing({ role: 'pupil' }), 'add-note', onBoard)).toBe(false);
});

test('who stands in the whole organisation may in every audience what the row says, and no more', () => {
	const judge = judgeBy(rows);
	expect(judge(standing({ role: 'coordinator' }), 'hear', onBoard)).toBe(true);
	expect(judge(standing({ role: 'coordinator' }), 'add-note', onBoard)).toBe(false);
});

test('of several standings one is enough, and two halves are not one', () => {
	const judge = judgeBy(rows);
	expect(judge(standing({ role: 'principal' }, { role: 'teacher', audience: 'group:5b' }), 'hear', onBoard)).toBe(true);
	expect(
		judge(standing({ role: 'screen', audience: 'group:5b' }, { role: 'teacher', audience: 'group:6' }), 'hear', onBoard)
	).toBe(false);
});

test('who has no standing may nothing', () => expect(may(standing(), 'hear', onBoard)).toBe(false));

test('a principal hears no board, and nobody but the teacher takes a note down', () => {
	expect(may(standing({ role: 'principal' }), 'hear', onBoard)).toBe(false);
	for (const role of ['pupil', 'screen', 'coordinator', 'principal', 'administrator'] as const)
		expect(may(standing({ role, audience: 'group:5b' }), 'take-down-note', onBoard)).toBe(false);
	expect(may(standing({ role: 'teacher', audience: 'group:5b' }), 'take-down-note', onBoard)).toBe(true);
});
