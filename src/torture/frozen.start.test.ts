import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { withFolder } from '#testing/held-database.ts';
import { freezeDatabase, startKring } from './kring.ts';
import { Ledger } from './ledger.ts';
import { findFlaws } from './verify.ts';
import { Writers } from './writers.ts';

const frozenFor = process.env['KRING_LONG'] ? 20_000 : 7_000;

test(
	'a database that stands still is as good as away, and nothing acknowledged is lost by it (K3)',
	{
		timeout: 480_000
	},
	() =>
		withFolder(async (dataFolder) => {
			const kring = await startKring({ dataFolder, founds: true });
			if (!kring.schools) throw new Error('no schools were opened');
			const { north, south } = kring.schools;
			const ledger = new Ledger();
			const writers = new Writers(ledger, [north, south]);
			writers.start(kring.api);
			await ledger.more(50);
			freezeDatabase(dataFolder, true);
			try {
				await wait(frozenFor);
				expect(writers.refusals).toEqual(new Set(['database-is-away']));
				expect(writers.retryAfter).toEqual(new Set(['1']));
			} finally {
				freezeDatabase(dataFolder, false);
			}
			await ledger.more(50);
			await writers.stop();
			await writers.settle();
			expect(await findFlaws(kring.owner, ledger)).toEqual([]);
			await kring.stop();
		})
);
