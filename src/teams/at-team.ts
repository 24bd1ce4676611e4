import { useExtra } from '#ui/extra.ts';
import type { Form } from '#pulses/forms.ts';
import type { TeamCommand } from './commands.ts';
import type { AskedOfClass, Team } from './team-state.ts';

export type QuestionToClass = { form: Form; question: string; options: string[]; own: boolean; support?: true };

/** What the parts beside the board of a team know: each is read anew when it changes. */
export type AtTeam = {
	readonly team: Team;
	readonly group: string;
	readonly mayWrite: boolean;
	/** the classes that can be asked something */
	readonly classes: readonly { id: string; name: string }[];
	/** asks classes something, from a goal */
	readonly ask: (goal: string, question: QuestionToClass, classes: readonly string[]) => void;
	/** tells a class that answered what was done with it */
	readonly tellBack: (asked: AskedOfClass, words: string) => void;
	/** asks a class that was told whether it notices that, in these words */
	readonly askNoticed: (asked: AskedOfClass, words: { question: string; options: string[] }) => void;
	/** what hangs in the lerarenkamer */
	readonly staffRoomHref: string;
	/** where pupils are heard by the whole team */
	readonly arenasHref: string;
	readonly send: (command: TeamCommand) => void;
};

export const useAtTeam = (): AtTeam => useExtra<AtTeam>('team');
