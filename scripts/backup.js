// @ts-check
import { handOver } from './hand-over.js';
import { ready } from './ready.js';
import { runScript } from './stop.js';

// npm run backup -- FILE: everything as it stands at one moment, also while Kring runs
await runScript(async () => handOver(await ready(), ['src/server/backup/backup-main.ts', ...process.argv.slice(2)]));
