import { leaveWithParent } from './parent.ts';
import { sentenceFor } from './problems.ts';
import { openKring, type Closing } from './serve.ts';
import { readSettings, type Settings } from './settings.ts';

/** Whatever hangs while closing may not keep Kring from leaving, in ms. */
const patience = 15_000;

const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

/** Runs until asked to stop, also while it still starts, and takes everything down in reverse. */
const run = async (settings: Settings): Promise<void> => {
	const closing: Closing = [];
	const stopped = new Promise<number>((stop) => leaveWithParent(() => stop(0)));
	const ran = openKring(settings, closing, say).catch((error: unknown) => {
		say(sentenceFor(error));
		if (settings.logLevel === 'debug')
			process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
		return 1;
	});
	const code = await Promise.race([stopped, ran]);
	setTimeout(() => process.exit(code), patience).unref();
	for (const close of closing.toReversed()) await close().catch(() => {});
	process.exit(code);
};

const settings = readSettings(process.env, process.argv.slice(2));
if ('problem' in settings) {
	say(settings.problem);
	process.exitCode = 1;
} else await run(settings);
