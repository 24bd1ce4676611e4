import { existingSecret, reachDatabase } from '../backup/reach.ts';
import { runProgram } from '../backup/program.ts';
import { keysFrom } from '../keys.ts';
import { Problem } from '../problems.ts';
import { reportOf } from './report.ts';
import { verifyAll } from './verifying.ts';

// npm run audit:verify: whether the audit of every organisation still is what was written, while Kring runs or not
await runProgram('De controle is niet gelukt', async ({ settings, say }) => {
	const database = await reachDatabase(settings, false, say);
	try {
		const { link } = keysFrom(await existingSecret(settings));
		let isWhole = true;
		for await (const found of verifyAll(database.as, link, Date.now())) {
			for (const line of reportOf(found)) say(line);
			isWhole &&= found.months.every(({ is }) => is !== 'broken');
		}
		if (!isWhole) throw new Problem('De audit is niet meer zoals ze werd geschreven.');
		return 'De audit is zoals ze werd geschreven.';
	} finally {
		await database.stop();
	}
});
