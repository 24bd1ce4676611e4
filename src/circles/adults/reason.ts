import { wasRefused } from '#kernel/decider.ts';
import type { Say, Sentence } from '#ui/say.ts';
import type { AdultsCommand } from './commands.ts';
import { adultsRules } from './adults-rules.ts';
import type { Adults } from './adults-state.ts';

/** What the wall said no to, after it had been shown already. */
export type RefusedCommand = { id: string; command: AdultsCommand; code: string };

/** Why the rules say no to this, before it is asked; nothing, where they do not. */
export const refusalOf = (adults: Adults, command: AdultsCommand, actor: string, at: number): string | undefined => {
	const decision = adultsRules.decide(adults, command, { actor, at, role: 'keeper' });
	return wasRefused(decision) ? decision.refused : undefined;
};

/** In words. The server may know codes that this screen does not: those get a sentence that fits all. */
export const reasonOf = (say: Say, code: string): string => {
	const sentence = `refused.${code}` as Sentence;
	const words = say(sentence);
	return words === sentence ? say('ui.did-not-work') : words;
};

/** What was typed in a command. */
export const typedIn = (command: AdultsCommand): string | undefined =>
	('words' in command ? command.words : undefined) || undefined;
