// @ts-check
import { handOver } from './hand-over.js';
import { ready } from './ready.js';
import { runScript } from './stop.js';

// npm run seed: plants the example school and stops
await runScript(async () => handOver(await ready(), ['src/server/main.ts', '--seed-only', ...process.argv.slice(2)]));
