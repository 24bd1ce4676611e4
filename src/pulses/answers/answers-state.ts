import type { Drawing } from '#kernel/drawing.ts';
import type { Form } from '#pulses/forms.ts';

export type Answer = { choice: number | null; words: string; drawing: Drawing | null };

/** Who answered what. It leaves this stream as counts, and as words and drawings without a name. */
export type Answers = {
	opened: {
		group: string;
		/** where counts go, and about which question */
		pulses: string;
		pulse: string;
		form: Form;
		choices: number;
		own: boolean;
		/** where words and drawings go first */
		replies: string;
		/** beside what one chooses one may say something */
		withWords?: true | undefined;
	} | null;
	/** by person, or by the answer itself where nobody said who they are */
	given: Readonly<Record<string, Answer>>;
};

export const noAnswers: Answers = { opened: null, given: {} };
