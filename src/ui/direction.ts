import type { Spoken } from './language.ts';

/** On which side a line begins. */
export const directionOf = (language: Spoken): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');
