import { openDatabase } from '#server/postgres/open.ts';
import { sentenceFor } from '#server/problems.ts';

// A Kring with nothing but its database, to be killed by tests: `hold-database.ts <data folder>`. It prints one line:
// where the database is, or the sentence why not; then waits to be stopped.
const dataFolder = process.argv[2] ?? '';
try {
	const database = await openDatabase(
		{ dataFolder, databaseUrl: undefined, secret: undefined, minFreeMegabytes: 1 },
		{ say: () => undefined }
	);
	process.stdout.write(`${JSON.stringify({ owner: database.owner })}\n`);
	const kept = setInterval(() => undefined, 60_000);
	process.once('SIGTERM', () => {
		clearInterval(kept);
		void database.stop();
	});
} catch (error) {
	process.stdout.write(`${JSON.stringify({ problem: sentenceFor(error) })}\n`);
}
