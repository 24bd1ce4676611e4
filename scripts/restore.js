// @ts-check
import { handOver } from './hand-over.js';
import { ready } from './ready.js';
import { runScript } from './stop.js';

// npm run restore -- FILE: puts a backup back, also while Kring runs
await runScript(async () => handOver(await ready(), ['src/server/backup/restore-main.ts', ...process.argv.slice(2)]));
