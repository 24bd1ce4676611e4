// bench: the same class on a board with 10,000 earlier events, next to an empty board
import { printTable, round } from './figures.ts';
import type { Class } from './kring.ts';
import type { Mode } from './lesson.ts';
import { figuresOf, noRounds, type Figures, type Rounds } from './measured.ts';
import { lookAt, type Place } from './pupil.ts';
import { ask, inFolder, measure, placesIn, startKring, type Stand } from './stand.ts';

/** `history.ts [rounds of burst and slam] [of paced] [events]` */
const times: Record<Mode, number> = {
	burst: Number(process.argv[2] ?? 7),
	slam: Number(process.argv[2] ?? 7),
	paced: Number(process.argv[3] ?? 3)
};
const events = Number(process.argv[4] ?? 10_000);
const judged = ['pacedP50', 'pacedP95', 'slamWall', 'burstCpu', 'databaseCpu', 'bytesPerClient'] as const;

const measureBoth = async (stand: Stand, old: Class): Promise<{ empty: Figures; history: Figures }> => {
	const rounds: Record<'empty' | 'history', Rounds> = { empty: noRounds(), history: noRounds() };
	for (const mode of ['burst', 'slam', 'paced'] as const)
		for (let time = 0; time < times[mode]; time++) {
			const fresh = placesIn(stand, await ask<Class>(stand, { open: 30 }));
			rounds.empty[mode].push(await measure(stand, fresh, mode));
			rounds.history[mode].push(await measure(stand, placesIn(stand, old), mode));
			await ask(stand, { clear: old.board });
		}
	return { empty: figuresOf(rounds.empty), history: figuresOf(rounds.history) };
};

/** How long the first look at a board takes a server that has not folded it yet, in ms. */
const firstLook = async (stand: Stand, warm: Place | undefined, places: readonly (Place | undefined)[]) => {
	await stand.program.stop();
	const risen = await startKring(stand.folder);
	const looks: number[] = [];
	for (const place of [warm, ...places]) {
		if (!place) continue;
		const begun = performance.now();
		await lookAt({ ...place, port: risen.program.ready.port });
		looks.push(performance.now() - begun);
	}
	await risen.program.stop();
	return looks.slice(1);
};

await inFolder(async (folder) => {
	const stand = await startKring(folder);
	const begun = performance.now();
	const old = await ask<Class>(stand, { live: events });
	const planted = (performance.now() - begun) / 1000;
	const { empty, history } = await measureBoth(stand, old);
	const [warm, short] = [await ask<Class>(stand, { open: 1 }), await ask<Class>(stand, { open: 1 })];
	const first = (made: Class) => placesIn(stand, made)[0];
	const [shortLook = 0, longLook = 0] = await firstLook(stand, first(warm), [first(short), first(old)]);

	const ratios = judged.map((name) => history[name] / empty[name]);
	console.log(
		`The class on a board with ${events} earlier events (planted in ${round(planted)} s) and on an empty one.\n`
	);
	printTable([
		['', 'history', 'empty', 'ratio'],
		...judged.map((name, index) => [name, round(history[name]), round(empty[name]), round(ratios[index] ?? 0)]),
		['first look (ms)', round(longLook), round(shortLook), round(longLook / shortLook)]
	]);
	console.log('\nThe first look folds the whole log, once after a start; it is not part of the ratio.\n');
	console.log(JSON.stringify({ ratio: round(Math.max(...ratios)), firstLook: round(longLook), history, empty }));
});
