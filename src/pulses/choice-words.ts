import type { Say } from '#ui/say.ts';
import { faces } from './forms.ts';
import type { Pulse } from './pulses-state.ts';

/** What there is to choose from, in words. */
export const choiceWords = (say: Say, { form, options }: Pick<Pulse, 'form' | 'options'>): string[] =>
	form === 'faces' ? faces.map((face) => say(`pulse.face-${face}`)) : [...options];
