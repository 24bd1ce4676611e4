import { availableParallelism } from 'node:os';
import { defineConfig, mergeConfig } from 'vitest/config';
import viteConfig from './vite.config.ts';

const slow = ['src/**/*.db.test.ts', 'src/**/*.start.test.ts'];

export default mergeConfig(
	viteConfig,
	defineConfig({
		test: {
			// the process that hands out the files waits meanwhile, so each core takes one
			maxWorkers: availableParallelism(),
			projects: [
				{ test: { name: 'rules', include: ['src/**/*.test.ts'], exclude: slow, isolate: false, testTimeout: 30_000 } },
				{
					test: {
						name: 'database',
						include: ['src/**/*.db.test.ts'],
						globalSetup: ['src/testing/database-for-tests.ts'],
						isolate: false,
						testTimeout: 30_000,
						hookTimeout: 30_000
					}
				},
				// starts and kills real servers: one file at a time, so that each has the machine to itself
				{
					test: {
						name: 'start',
						include: ['src/**/*.start.test.ts'],
						fileParallelism: false,
						testTimeout: 60_000,
						hookTimeout: 60_000
					}
				}
			]
		}
	})
);
