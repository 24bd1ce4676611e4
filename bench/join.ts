// bench: 60 tablets that join one session within the same second, from the code to the live board
import { comeIn, type Joined } from './comer.ts';
import { startApp } from './app.ts';
import { median, printTable, quantile, round } from './figures.ts';
import { openForTablets } from './join-school.ts';
import { answerOnFloor, startJoinFloor } from './join-floor.ts';
import { inFolder } from './stand.ts';

/** `join.ts [rounds]` */
const rounds = Number(process.argv[2] ?? 5);
const tablets = 60;
const second = 1_000;

/** Each begins at a moment of its own within so many ms; a failure is a tablet that has no board. */
const joinAll = async (within: number, one: (index: number) => Promise<Joined>): Promise<Round> => {
	const comers = Array.from({ length: tablets }, async (_, index) => {
		await new Promise((go) => setTimeout(go, (index * within) / tablets));
		return one(index);
	});
	const settled = await Promise.allSettled(comers);
	const joined = settled.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : []));
	const failed = settled.flatMap((it) => (it.status === 'rejected' ? [String(it.reason)] : []));
	for (const { leave } of joined) leave();
	return { times: joined.map(({ ms }) => ms), failed };
};
type Round = { times: number[]; failed: string[] };

const ways = { 'within a second': second, 'all at once': 0 } as const;
type Way = keyof typeof ways;
type Figures = Record<Way, Round>;
const noFigures = (): Figures => ({
	'within a second': { times: [], failed: [] },
	'all at once': { times: [], failed: [] }
});

await inFolder(async (folder) => {
	const sessions = await openForTablets(folder, rounds * 2 + 1, tablets);
	const app = await startApp(folder, 'no');
	await app.firstGood('/doe-mee');
	const floor = await startJoinFloor(folder);
	const ours = noFigures();
	const floors = noFigures();
	const [warmUp] = sessions.splice(0, 1);
	try {
		if (warmUp) await joinAll(second, (index) => comeIn(app.origin, warmUp, index));
		for (let time = 0; time < rounds; time++)
			for (const way of ['within a second', 'all at once'] as const) {
				const session = sessions.shift();
				if (!session) throw new Error('no session is left');
				add(ours[way], await joinAll(ways[way], (index) => comeIn(app.origin, session, index)));
				add(floors[way], await joinAll(ways[way], () => answerOnFloor(floor.origin)));
			}
	} finally {
		await floor.stop();
		await app.stop();
	}

	console.log(
		`${tablets} tablets, ${rounds} rounds: code, knock, let in, name, board, event stream; ms from the first`
	);
	console.log(
		'request to having the board and a stream that was greeted. Floor: one small page and a bare event stream.\n'
	);
	printTable([
		['', 'failures', 'p50', 'p95', 'worst'],
		...(['within a second', 'all at once'] as const).flatMap((way) => [
			row(`kring, ${way}`, ours[way]),
			row(`floor, ${way}`, floors[way])
		])
	]);
	for (const reason of new Set(Object.values(ours).flatMap(({ failed }) => failed))) console.log(`failed: ${reason}`);
	console.log('');
	const { times, failed } = ours['within a second'];
	const atOnce = ours['all at once'];
	console.log(
		JSON.stringify({
			failures: failed.length + atOnce.failed.length,
			p95: round(quantile(times, 0.95)),
			p95AtOnce: round(quantile(atOnce.times, 0.95)),
			floor: {
				p95: round(quantile(floors['within a second'].times, 0.95)),
				p95AtOnce: round(quantile(floors['all at once'].times, 0.95))
			}
		})
	);
});

function add(to: Round, { times, failed }: Round) {
	to.times.push(...times);
	to.failed.push(...failed);
}

function row(name: string, { times, failed }: Round): (string | number)[] {
	return [name, failed.length, ...[median(times), quantile(times, 0.95), Math.max(...times)].map(round)];
}
