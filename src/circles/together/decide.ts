import { refuse, type Asking } from '#kernel/decider.ts';
import type { TogetherCommand } from './commands.ts';
import { changeEntry, putUp, sayHelper, takeDown } from './entries.ts';
import type { TogetherDecision } from './events.ts';
import { chooseFace, keepFace } from './faces.ts';
import { addMinute, askStop, chooseOpener, giveTurn, goToPhase, liftStop, showFaces } from './leading.ts';
import { endTogether, openTogether } from './opening.ts';
import { expectGuest, leaveSeat, letGuestGo, takeSeat } from './seats.ts';
import type { Together } from './together-state.ts';

export const decide = (together: Together, command: TogetherCommand, asking: Asking): TogetherDecision => {
	if (!together.opened)
		return command.type === 'open-together' ? openTogether(command) : refuse('together-is-not-open');
	if (command.type === 'open-together') return refuse('together-is-open-already');
	if (command.type === 'erase-together') return [{ type: 'together-erased' }];
	if (command.type === 'forget-child')
		return together.children.includes(command.child) ? [{ type: 'child-forgotten', child: command.child }] : [];
	if (command.type === 'forget-guest')
		return isKnown(together, command.guest) ? [{ type: 'guest-forgotten', guest: command.guest }] : [];
	if (together.ended) return isReaction(command) ? [] : refuse('together-is-over');

	switch (command.type) {
		case 'end-together':
			return endTogether(together);
		case 'expect-guest':
			return expectGuest(together, command);
		case 'let-guest-go':
			return letGuestGo(together, command);
		case 'take-seat':
			return takeSeat(together, command);
		case 'leave-seat':
			return leaveSeat(together, command);
		case 'choose-opener':
			return chooseOpener(together, command);
		case 'go-to-phase':
			return goToPhase(together, command, asking);
		case 'add-minute':
			return addMinute(together, command, asking);
		case 'give-turn':
			return giveTurn(together, command, asking);
		case 'ask-stop':
			return askStop(together, command, asking);
		case 'lift-stop':
			return liftStop(together, asking);
		case 'choose-face':
			return chooseFace(together, command, asking);
		case 'show-faces':
			return showFaces(together, asking);
		case 'keep-face':
			return keepFace(together, command, asking);
		case 'put-up':
			return putUp(together, command, asking);
		case 'change-entry':
			return changeEntry(together, command, asking);
		case 'say-helper':
			return sayHelper(together, command, asking);
		case 'take-down':
		case 'pass-on':
			return takeDown(together, command, asking);
	}
};

/** Also whose goal of home was shown, and who was never here. */
const isKnown = ({ guests, homeGoals, knew }: Together, guest: string): boolean =>
	guests.includes(guest) || knew.includes(guest) || homeGoals.some(({ guardian }) => guardian === guest);

/** What comes of something else that was done holds nothing up when it comes late. */
const isReaction = ({ type }: TogetherCommand): boolean =>
	type === 'end-together' || type === 'expect-guest' || type === 'let-guest-go' || type === 'leave-seat';
