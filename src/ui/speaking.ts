import { getContext, setContext } from 'svelte';
import type { Language } from './language.ts';
import type { Say } from './say.ts';

const key = Symbol('speaking');

export type Speaking = { readonly say: Say; readonly language: Language };

/** Called once, by the layout. An object with getters, so that a change of language reaches every screen. */
export const setSpeaking = (speaking: Speaking) => setContext(key, speaking);

export const useSpeaking = (): Speaking => getContext<Speaking>(key);

/** The one way a component gets its sentences. */
export const useSay = (): Say => {
	const speaking = useSpeaking();
	return (sentence, values) => speaking.say(sentence, values);
};
