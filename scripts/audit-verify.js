// @ts-check
import { handOver } from './hand-over.js';
import { ready } from './ready.js';
import { runScript } from './stop.js';

// npm run audit:verify: whether the audit still is what was written, also while Kring runs
await runScript(async () => handOver(await ready(), ['src/server/audit/verify-main.ts', ...process.argv.slice(2)]));
