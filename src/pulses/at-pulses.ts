import { useExtra } from '#ui/extra.ts';
import type { AnswersCommand } from './answers/commands.ts';
import type { PulsesCommand } from './commands.ts';
import type { Form } from './forms.ts';
import type { Pulse, Pulses } from './pulses-state.ts';
import type { RepliesCommand } from './replies/commands.ts';
import type { Replies } from './replies/replies-state.ts';

/** What the parts of a question to a class know and can do at this seat: each is read anew when it changes. */
export type AtPulses = {
	readonly pulses: Pulses;
	readonly me: { person: string; role: 'pupil' | 'teacher' | 'screen' | 'member' | 'coordinator' };
	/** who asked, by name, where they are of this class */
	readonly nameOf: (person: string) => string | undefined;
	/** what a teacher sees first, of the question that is looked at */
	readonly repliesOf: (stream: string) => Replies | undefined;
	/** what the pad to draw on and its buttons are called */
	readonly padWords: { drawing: string; full: string; back: string; last: string; all: string };
	/** follows what a teacher sees first of a question; returns how to stop */
	readonly follow: (pulse: Pick<Pulse, 'replies' | 'own'>) => () => void;
	/** asks the own class */
	readonly ask: (question: { form: Form; question: string; options: string[]; own: boolean; support?: true }) => void;
	readonly send: (command: PulsesCommand) => void;
	/** what was answered on this device by who it is of, since this page came; nobody else hears it */
	readonly given: (stream: string) => { choice: number | null } | undefined;
	readonly answer: (stream: string, command: AnswersCommand) => void;
	readonly letThrough: (stream: string, command: RepliesCommand) => void;
};

export const useAtPulses = (): AtPulses => useExtra<AtPulses>('pulses');
