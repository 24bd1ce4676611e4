// bench: from process start to the first good page, on an empty and on an existing database
import { startApp } from './app.ts';
import { median, printTable, round } from './figures.ts';
import { inFolder } from './stand.ts';

const times = Number(process.argv[2] ?? 5);
/** A page that needs no school. */
const page = '/ui';

const secondsToPage = async (folder: string): Promise<number> => {
	const begun = performance.now();
	const app = await startApp(folder, 'no');
	await app.firstGood(page);
	const seconds = (performance.now() - begun) / 1000;
	await app.stop();
	return seconds;
};

const empty: number[] = [];
const existing: number[] = [];
for (let time = 0; time < times; time++)
	await inFolder(async (folder) => {
		empty.push(await secondsToPage(folder));
		existing.push(await secondsToPage(folder));
	});

console.log(`From process start to ${page} answered 200, without the example; medians of ${times}.\n`);
const row = (name: string, seconds: readonly number[]) =>
	[name, ...[median(seconds), Math.min(...seconds), Math.max(...seconds)].map(round)] as const;
printTable([['s', 'median', 'best', 'worst'], row('empty', empty), row('existing', existing)]);
console.log('');
console.log(JSON.stringify({ empty: round(median(empty)), existing: round(median(existing)) }));
