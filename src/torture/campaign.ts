import { setTimeout as wait } from 'node:timers/promises';
import type { FaultName } from './faults.ts';
import { killDatabase, startKring, type Kring } from './kring.ts';
import { Ledger } from './ledger.ts';
import { findFlaws } from './verify.ts';
import { Writers } from './writers.ts';

export type Victim = 'server' | 'database' | 'both';

export type Campaign = {
	flaws: string[];
	kills: number;
	acknowledged: number;
	/** How long each start after a kill took, in ms. */
	starts: number[];
};

type Plan = {
	dataFolder: string;
	/** Who dies in each round. Two databases in a row at most: Kring starts its own again only so often in a minute. */
	victims: readonly Victim[];
	fault?: FaultName;
};

/** Kills a real Kring under load, again and again, and stops at the first flaw. */
export const campaign = async ({ dataFolder, victims, fault = 'none' }: Plan): Promise<Campaign> => {
	const ledger = new Ledger();
	const done: Campaign = { flaws: [], kills: 0, acknowledged: 0, starts: [] };
	let kring: Kring = await startKring({ dataFolder, fault, founds: true });
	if (!kring.schools) throw new Error('no schools were opened');
	const writers = new Writers(ledger, [kring.schools.north, kring.schools.south]);
	try {
		writers.start(kring.api);
		for (const victim of victims) {
			await ledger.more(40 + Math.floor(Math.random() * 80));
			if (Math.random() < 0.5) await wait(Math.random() * 8);
			await kill(kring, dataFolder, victim);
			done.kills++;
			await writers.stop();
			if (victim !== 'database') {
				kring = await startKring({ dataFolder, fault });
				done.starts.push(kring.startedIn);
			}
			done.flaws = await findFlaws(kring.owner, ledger);
			if (done.flaws.length > 0) break;
			writers.start(kring.api);
		}
		await writers.stop();
		if (done.flaws.length === 0) {
			await writers.settle();
			done.flaws = await findFlaws(kring.owner, ledger);
		}
	} finally {
		await writers.stop();
		await kring.stop();
	}
	done.acknowledged = ledger.acknowledged;
	return done;
};

const kill = async (kring: Kring, dataFolder: string, victim: Victim): Promise<void> => {
	if (victim === 'server') return kring.killServer();
	// The postmaster alone leaves its children to end by themselves; with all of them its memory is gone too.
	killDatabase(dataFolder, victim === 'both' || Math.random() < 0.5);
	if (victim === 'both') await kring.killServer();
};
