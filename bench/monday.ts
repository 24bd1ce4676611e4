// bench: how many classes one node carries on a Monday morning, 31 screens each and a note a second, next to the floor
import { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { printTable, quantile, round } from './figures.ts';
import type { Class } from './kring.ts';
import { openClass, type LiveClass } from './listeners.ts';
import { ask, inFolder, placesIn, placesOnFloor, startFloor, startKring, type Stand } from './stand.ts';

/** `monday.ts [most classes] [seconds a step]` */
const mostClasses = Number(process.argv[2] ?? 200);
const seconds = Number(process.argv[3] ?? 8);
const perStep = 25;
const classesInSchool = 8;
/** 30 children and a digibord */
const screens = 31;
/** ms: above this a class notices */
const bearable = 250;

type Step = { classes: number; p50: number; p95: number; failed: number };

/** Each class writes once a second, the classes one after the other within it. */
const measure = async (classes: readonly LiveClass[], during: number): Promise<Omit<Step, 'classes'>> => {
	for (const one of classes) one.latencies();
	let failed = 0;
	const answers: Promise<unknown>[] = [];
	const begun = performance.now();
	for (let second = 0; second < during; second++) {
		for (const [index, one] of classes.entries()) {
			await wait(Math.max(0, begun + (second + index / classes.length) * 1000 - performance.now()));
			answers.push(one.write().then((accepted) => (failed += accepted ? 0 : 1)));
		}
	}
	await Promise.all(answers);
	await wait(500);
	const latencies = classes.flatMap((one) => one.latencies());
	return { p50: quantile(latencies, 0.5), p95: quantile(latencies, 0.95), failed };
};

const climb = async (newClass: (number: number) => Promise<LiveClass>): Promise<Step[]> => {
	const classes: LiveClass[] = [];
	const steps: Step[] = [];
	while (classes.length < mostClasses) {
		for (let added = 0; added < perStep; added++) classes.push(await newClass(classes.length));
		await measure(classes, 2);
		const step = { classes: classes.length, ...(await measure(classes, seconds)) };
		steps.push(step);
		if (step.p95 > bearable || step.failed > 0) break;
	}
	for (const one of classes) one.leave();
	return steps;
};

const inKring = (stand: Stand, agent: Agent) => async (number: number) => {
	if (number % classesInSchool === 0) await ask(stand, 'another school');
	return openClass(placesIn(stand, await ask<Class>(stand, { open: screens, inSession: true })), agent);
};

const onFloor = (stand: Stand, agent: Agent) => (number: number) =>
	openClass(
		placesOnFloor(stand, screens).map((place) => ({ ...place, board: `board-${number}` })),
		agent
	);

await inFolder((kringFolder) =>
	inFolder(async (floorFolder) => {
		const agent = new Agent({ keepAlive: true, maxSockets: 64 });
		const kring = await startKring(kringFolder);
		const ours = await climb(inKring(kring, agent));
		await kring.program.stop();
		const floor = await startFloor(floorFolder);
		const floors = await climb(onFloor(floor, agent));
		await floor.program.stop();
		agent.destroy();

		const carried = (steps: readonly Step[]) => steps.findLast(({ p95, failed }) => p95 <= bearable && failed === 0);
		console.log(`Each class: a session, ${screens} open streams, one note a second. Steps of ${seconds} s.\n`);
		printTable([
			['classes', 'streams', 'kring p50', 'kring p95', 'failed', 'floor p50', 'floor p95'],
			...ours.map(({ classes, p50, p95, failed }, index) => [
				classes,
				classes * screens,
				round(p50),
				round(p95),
				failed,
				round(floors[index]?.p50 ?? Number.NaN),
				round(floors[index]?.p95 ?? Number.NaN)
			])
		]);
		const most = carried(ours);
		console.log('');
		console.log(
			JSON.stringify({
				classes: most?.classes ?? 0,
				p95: round(most?.p95 ?? Number.NaN),
				floor: { classes: carried(floors)?.classes ?? 0, p95: round(carried(floors)?.p95 ?? Number.NaN) }
			})
		);
	})
);
