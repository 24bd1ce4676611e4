import { describe, expect, test } from 'vitest';
import { withFolder } from '#testing/held-database.ts';
import { campaign, type Victim } from './campaign.ts';

const rounds = process.env['KRING_LONG'] ? 150 : 30;
const pattern: readonly Victim[] = ['server', 'both', 'database', 'both', 'server', 'both'];
const victims = Array.from({ length: rounds }, (_, round) => pattern[round % pattern.length] ?? 'both');

test('no kill -9 loses, doubles or reorders what was acknowledged (K1, K2, K3)', { timeout: rounds * 30_000 }, () =>
	withFolder(async (dataFolder) => {
		const { flaws, kills, acknowledged, starts } = await campaign({ dataFolder, victims });
		const slowest = Math.max(...starts);
		const median = starts.toSorted((one, other) => one - other)[Math.floor(starts.length / 2)] ?? 0;
		process.stdout.write(
			`${kills} kills, ${acknowledged} acknowledged; up again in ${median.toFixed(0)} ms, ${slowest.toFixed(0)} at most\n`
		);
		expect(flaws).toEqual([]);
		expect(kills).toBe(rounds);
		expect(acknowledged).toBeGreaterThanOrEqual(rounds * 40);
	})
);

describe('the same check catches a Kring that', () => {
	test('answers before commit', { timeout: 480_000 }, () =>
		withFolder(async (dataFolder) => {
			const { flaws } = await campaign({ dataFolder, victims: repeated('both'), fault: 'answers-before-commit' });
			expect(flaws.join('\n')).toMatch(/was acknowledged and is not there/);
		})
	);
	test('does not wait for the disk', { timeout: 480_000 }, () =>
		withFolder(async (dataFolder) => {
			const { flaws } = await campaign({ dataFolder, victims: repeated('both'), fault: 'forgets-the-disk' });
			expect(flaws.join('\n')).toMatch(/was acknowledged and is not there/);
		})
	);
	test('does not know a command again', { timeout: 480_000 }, () =>
		withFolder(async (dataFolder) => {
			const { flaws } = await campaign({ dataFolder, victims: repeated('server'), fault: 'knows-no-ids' });
			expect(flaws.join('\n')).toMatch(/was applied \d times/);
		})
	);
});

const repeated = (victim: Victim): Victim[] => Array.from({ length: 10 }, () => victim);
