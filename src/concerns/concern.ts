import { refuse, type Asking, type Context, type Decider } from '#kernel/decider.ts';
import type { ConcernCommand } from './commands.ts';
import { noConcern, type Concern } from './concern-state.ts';
import type { ConcernDecision, ConcernEvent } from './events.ts';
import { limits } from './limits.ts';
import type { ConcernRefusal } from './refusals.ts';

const decide = ({ raised }: Concern, command: ConcernCommand, _asking: Asking): ConcernDecision => {
	switch (command.type) {
		case 'raise-concern': {
			const { drawing, about } = command;
			const words = command.words.normalize().trim();
			if (raised) return refuse('concern-is-raised-already');
			if (words.length > limits.words) return refuse('concern-too-long');
			return [{ type: 'concern-raised', words, ...(drawing?.length && { drawing }), ...(about && { about }) }];
		}
		case 'record-concern':
			return raised ? [{ type: 'concern-recorded' }] : refuse('concern-unknown');
		case 'erase-concern':
			return raised ? [{ type: 'concern-erased' }] : [];
	}
};

const evolve = (concern: Concern, event: ConcernEvent, { actor, at }: Context): Concern => {
	switch (event.type) {
		case 'concern-raised': {
			const { words, drawing = null, about = null } = event;
			return { ...concern, raised: { by: actor, at, words, drawing, about } };
		}
		case 'concern-recorded':
		case 'concern-erased':
			return noConcern;
	}
};

/** The rules of one concern. Recorded elsewhere, nothing of it is left here (K13): Kring is no file of the meldcode. */
export const concernRules: Decider<Concern, ConcernCommand, ConcernEvent, ConcernRefusal> = {
	initial: noConcern,
	decide,
	evolve,
	withdraws: ({ type }) => (type === 'concern-raised' ? undefined : 'everything')
};

/** Whose words it holds is forgotten with them. Who raised it is no name in it: that is in a register of its own. */
export const concernForgets = ({ raised }: Concern, person: string): ConcernCommand[] =>
	raised?.about === person ? [{ type: 'erase-concern' }] : [];
