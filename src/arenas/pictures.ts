/** A picture with a question, for the youngest. */
export const pictures = ['hall', 'play', 'learn', 'listen', 'together', 'feel', 'outside', 'help'] as const;
export type Picture = (typeof pictures)[number];
