// @ts-check
import { enableCompileCache } from 'node:module';
import { inRoot } from './root.js';

// What was compiled once is read back at the next start, in less time and memory; a new build throws it away.
enableCompileCache(inRoot('build', 'compiled'));
