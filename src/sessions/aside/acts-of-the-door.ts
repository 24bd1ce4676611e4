import type { AsideCommand } from './commands.ts';

/** What is done with tablets at the door: it tells which tablet and which name, and nothing a child said. */
const acts: AsideCommand['type'][] = [
	'knock',
	'admit',
	'admit-everyone',
	'send-away',
	'send-waiting-away',
	'choose-admission',
	'take-name',
	'free-name',
	'hand-on'
];
export const asideActsOfTheDoor: ReadonlySet<string> = new Set(acts);
