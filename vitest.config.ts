import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig, mergeConfig } from 'vitest/config';
import viteConfig from './vite.config.ts';

const slow = ['src/**/*.db.test.ts', 'src/**/*.start.test.ts'];

/**
 * Files that put something else in the place of a module or of a global: each in a process of its own. Where files share
 * one, whatever comes behind such a file would meet what it left there.
 */
const apart = globSync('src/**/*.test.ts').filter((file) =>
	/vi\.(mock|stubGlobal)\(|\/browser\.ts'/.test(readFileSync(file, 'utf8'))
);
const together = { isolate: false };

/** Long enough for a machine that others share (ms): a test that hangs is still told from one that is slow. */
const patience = { testTimeout: 240_000, hookTimeout: 240_000 };

const rules = { include: ['src/**/*.test.ts'], exclude: slow, ...patience };
const database = {
	include: ['src/**/*.db.test.ts'],
	globalSetup: ['src/testing/database-for-tests.ts'],
	...patience
};

export default mergeConfig(
	viteConfig,
	defineConfig({
		test: {
			// the process that hands out the files waits meanwhile, so each core takes one
			maxWorkers: availableParallelism(),
			expect: { poll: { timeout: 10_000 } },
			projects: [
				{ test: { ...rules, ...together, name: 'rules', exclude: [...slow, ...apart] } },
				{ test: { ...rules, name: 'rules-apart', include: apart } },
				{ test: { ...database, ...together, name: 'database', exclude: apart } },
				{
					test: { ...database, name: 'database-apart', include: apart.filter((file) => file.endsWith('.db.test.ts')) }
				},
				// starts and kills real servers: one file at a time, so that each has the machine to itself
				{
					test: {
						name: 'start',
						include: ['src/**/*.start.test.ts'],
						fileParallelism: false,
						...patience
					}
				}
			]
		}
	})
);
