// @ts-check
import { build } from './build.js';
import { handOver, serving } from './hand-over.js';
import { ready } from './ready.js';
import { runScript } from './stop.js';

// npm start: from a fresh machine to a running Kring
await runScript(async () => {
	const node = await ready();
	await build(node);
	await handOver(node, [...serving, ...process.argv.slice(2)]);
});
