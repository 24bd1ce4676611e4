import type { Say, Sentence } from '#ui/say.ts';
import type { RefusedCommand } from './screen.ts';

/** Why it did not happen, in words. The server may know codes this screen does not: those get a sentence that fits all. */
export const reasonOf = (say: Say, code: RefusedCommand['code']): string => {
	const sentence = `refused.${code}` as Sentence;
	const words = say(sentence);
	return words === sentence ? say('ui.did-not-work') : words;
};

/** What the person had typed in the command that was refused. */
export const typedIn = ({ command }: RefusedCommand): string | undefined =>
	'words' in command && command.words ? command.words : undefined;
