import { getContext, setContext } from 'svelte';
import type { Language, Spoken } from './language.ts';
import type { Say } from './say.ts';

const key = Symbol('speaking');

/** `spoken`: the language of the sentences, which families choose from more than a school does. */
export type Speaking = { readonly say: Say; readonly language: Language; readonly spoken: Spoken };

/** Called once, by the layout. An object with getters, so that a change of language reaches every screen. */
export const setSpeaking = (speaking: Speaking) => setContext(key, speaking);

export const useSpeaking = (): Speaking => getContext<Speaking>(key);

/** The one way a component gets its sentences. */
export const useSay = (): Say => {
	const speaking = useSpeaking();
	return (sentence, values) => speaking.say(sentence, values);
};
