// bench: one class of 30 at one live board, next to a bare event stream with one fsynced append per group
import { printTable, round } from './figures.ts';
import type { Class } from './kring.ts';
import { openLesson, type Mode } from './lesson.ts';
import { bytesOf, figuresOf, noRounds, type Figures, type Rounds } from './measured.ts';
import { lookAt, type Place } from './pupil.ts';
import {
	ask,
	inFolder,
	measure,
	peak,
	placesIn,
	placesOnFloor,
	startFloor,
	startKring,
	startSealed,
	type Stand
} from './stand.ts';

/** `class.ts [rounds of burst and slam] [of paced]` */
const participants = 30;
const times: Record<Mode, number> = {
	burst: Number(process.argv[2] ?? 7),
	slam: Number(process.argv[2] ?? 7),
	paced: Number(process.argv[3] ?? 3)
};

const newClass = async (stand: Stand): Promise<Place[]> =>
	placesIn(stand, await ask<Class>(stand, { open: participants, inSession: true }));

const modes = ['burst', 'slam', 'paced'] as const;

type Peaks = { ours: number; floor: number };

/** Takes turns, so that what else happens on the machine happens to all. */
const measureAll = async (kring: Stand, sealed: Stand, floor: Stand) => {
	const [ours, sealedOnes, floors] = [noRounds(), noRounds(), noRounds()];
	const peaks: Peaks = { ours: 0, floor: 0 };
	for (let time = 0; time < Math.max(...Object.values(times)); time++) {
		for (const mode of modes) {
			if (time >= times[mode]) continue;
			ours[mode].push(await measure(kring, await newClass(kring), mode));
			sealedOnes[mode].push(await measure(sealed, await newClass(sealed), mode));
			floors[mode].push(await measure(floor, placesOnFloor(floor, participants), mode));
		}
		// memory is that of a class, not of what a server leaves lying about after many
		if (time === 0) Object.assign(peaks, { ours: peak(kring), floor: peak(floor) });
	}
	return { ours, sealed: sealedOnes, floors, peaks };
};

/** How many of the acknowledged notes are still there after `kill -9` right behind the last answer. */
const keptBy = async (stand: Stand, places: Place[], again: (folder: string) => Promise<Stand>): Promise<number> => {
	const lesson = await openLesson(places);
	const acknowledged = await lesson.untilAcknowledged();
	await stand.program.kill();
	lesson.leave();
	const risen = await again(stand.folder);
	const [place] = places;
	const found = place ? await lookAt({ ...place, port: risen.program.ready.port }) : '';
	await risen.program.stop();
	return acknowledged.filter(({ id, note }) => found.includes(id) || found.includes(note)).length;
};

await inFolder((kringFolder) =>
	inFolder(async (floorFolder) => {
		const kring = await startKring(kringFolder);
		const floor = await startFloor(floorFolder);
		const { ours, sealed, floors, peaks } = await inFolder(async (folder) => {
			const closed = await startSealed(folder);
			return measureAll(kring, closed, floor).finally(closed.program.stop);
		});
		const kept = {
			ours: await keptBy(kring, await newClass(kring), startKring),
			floor: await keptBy(floor, placesOnFloor(floor, participants), startFloor)
		};
		const all = {
			ours: { ...figuresOf(ours), peakMB: peaks.ours, kept: kept.ours },
			floor: { ...figuresOf(floors), peakMB: peaks.floor, kept: kept.floor }
		};
		console.log(
			'One class in its session: 30 participants, a check-in and 3 notes each, every one of the 120 seen by all.'
		);
		console.log(`Medians of ${times.burst} bursts, ${times.slam} slams and ${times.paced} paced rounds.\n`);
		const names = Object.keys(all.ours) as (keyof typeof all.ours)[];
		printTable([
			['', 'kring', 'floor', 'ratio'],
			...names.map((name) => [
				name,
				round(all.ours[name]),
				round(all.floor[name]),
				all.floor[name] ? round(all.ours[name] / all.floor[name]) : '-'
			])
		]);
		printCostOfSealing(figuresOf(ours), figuresOf(sealed));
		console.log(`\nbytes per client: kring ${perMode(ours)}; floor ${perMode(floors)}\n`);
		console.log(JSON.stringify({ ...rounded(all.ours), floor: rounded(all.floor) }));
	})
);

/** The same lesson on a board whose words are sealed with a key of its own (K13), beside the one that is open. */
function printCostOfSealing(open: Figures, sealed: Figures): void {
	const names = ['pacedP50', 'pacedP95', 'slamWall', 'burstCpu', 'databaseCpu'] as const;
	const more = names.map((name) => `${name} ${round(sealed[name])} (${percent(sealed[name] / open[name] - 1)})`);
	console.log(`\nSealed (K13): ${more.join(', ')}`);
}

function percent(part: number): string {
	return `${part < 0 ? '−' : '+'}${Math.abs(part * 100).toFixed(1)} %`;
}

function rounded(figures: Record<string, number>): Record<string, number> {
	return Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, round(figure)]));
}

function perMode(rounds: Rounds): string {
	return modes.map((mode) => `${mode} ${Math.round(bytesOf(rounds[mode]))}`).join(', ');
}
