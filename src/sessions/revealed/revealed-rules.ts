import { refuse, type Decider, type Decision } from '#kernel/decider.ts';
import type { RevealedCommand } from './commands.ts';
import type { RevealedEvent } from './events.ts';
import type { RevealedRefusal } from './refusals.ts';
import { noRevealed, type Revealed } from './revealed-state.ts';

const decide = (revealed: Revealed, command: RevealedCommand): Decision<RevealedEvent, RevealedRefusal> => {
	switch (command.type) {
		case 'open-revealed':
			return revealed.group ? refuse('revealed-already') : [{ type: 'revealed-opened', group: command.group }];
		case 'reveal':
			return revealed.group ? [{ type: 'revealed', faces: command.faces }] : [];
		case 'end-revealed':
			return revealed.group ? [{ type: 'revealed-ended' }] : [];
	}
};

const evolve = (revealed: Revealed, event: RevealedEvent): Revealed => {
	switch (event.type) {
		case 'revealed-opened':
			return { ...revealed, group: event.group };
		case 'revealed':
			return { ...revealed, faces: event.faces };
		case 'revealed-ended':
			return noRevealed;
	}
};

/** The rules of names with faces. When the session ends, nothing of them is left (K13). */
export const revealedRules: Decider<Revealed, RevealedCommand, RevealedEvent, RevealedRefusal> = {
	initial: noRevealed,
	decide,
	evolve,
	withdraws: ({ type }) => (type === 'revealed-ended' ? 'everything' : undefined)
};
