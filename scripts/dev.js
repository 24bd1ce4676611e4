// @ts-check
import { handOver } from './hand-over.js';
import { ready } from './ready.js';
import { runScript } from './stop.js';

// npm run dev: as npm start, but pages follow the source while it changes
await runScript(async () => handOver(await ready(), ['src/server/main.ts', '--dev', ...process.argv.slice(2)]));
