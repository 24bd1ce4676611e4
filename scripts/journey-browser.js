// @ts-check
import { findChromium, fromNpm } from './chromium.js';

/**
 * The browser of the journeys: the one `CHROMIUM` names, else the one from npm, else an installed one. The one from npm
 * has the version of package-lock.json on every machine, and no window of its own to draw around each page.
 */
export const journeyBrowser = async () => (process.env.CHROMIUM ? undefined : await fromNpm()) ?? findChromium();
