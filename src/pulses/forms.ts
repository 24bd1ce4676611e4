/** How a class answers: one of three faces, one of a few, hands that are counted, a drawing, or own words. */
export const forms = ['faces', 'choice', 'hands', 'drawing', 'words'] as const;
export type Form = (typeof forms)[number];

/** Three faces, from glad to not. */
export const faces = ['happy', 'okay', 'sad'] as const;
/** How each of them is drawn. */
export const moods = ['happy', 'okay', 'down'] as const;

/** Whether one of a few is chosen that who asks wrote down. */
export const hasOptions = (form: Form): boolean => form === 'choice' || form === 'hands';

/** How many there are to choose from; none where the answer is one's own. */
export const choicesOf = (form: Form, options: readonly string[]): number =>
	form === 'faces' ? faces.length : hasOptions(form) ? options.length : 0;
