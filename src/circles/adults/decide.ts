import { refuse } from '#kernel/decider.ts';
import { oneMinuteMore, phaseAfter } from '#circles/pace.ts';
import type { Adults } from './adults-state.ts';
import { addAgreement, changeAgreement, noteAgreement, takeAgreementDown } from './agreements.ts';
import type { AdultsCommand } from './commands.ts';
import type { AdultsDecision } from './events.ts';
import { addNeed, changeNeed, howItGoes, sayClosing, takeNeedDown } from './needs.ts';
import { expectGuest, letGuestGo, openAdults } from './opening.ts';

export const decide = (adults: Adults, command: AdultsCommand): AdultsDecision => {
	if (!adults.opened) return command.type === 'open-adults' ? openAdults(command) : refuse('adults-is-not-open');
	if (command.type === 'open-adults') return refuse('adults-is-open-already');
	if (command.type === 'erase-adults') return [{ type: 'adults-erased' }];
	if (command.type === 'forget-child')
		return adults.children.includes(command.child) ? [{ type: 'child-forgotten', child: command.child }] : [];
	if (command.type === 'forget-guest')
		return isKnown(adults, command.guest) ? [{ type: 'guest-forgotten', guest: command.guest }] : [];
	if (adults.ended) return isReaction(command) ? [] : refuse('adults-is-over');

	switch (command.type) {
		case 'end-adults':
			return [{ type: 'adults-ended' }];
		case 'expect-guest':
			return expectGuest(adults, command);
		case 'let-guest-go':
			return letGuestGo(adults, command);
		case 'note-agreement':
			return noteAgreement(adults, command);
		case 'go-to-phase':
			return phaseAfter(adults, command);
		case 'add-minute':
			return oneMinuteMore(adults, command);
		case 'how-it-goes':
			return howItGoes(adults, command);
		case 'add-need':
			return addNeed(adults, command);
		case 'change-need':
			return changeNeed(adults, command);
		case 'take-need-down':
			return takeNeedDown(adults, command);
		case 'add-agreement':
			return addAgreement(adults, command);
		case 'change-agreement':
			return changeAgreement(adults, command);
		case 'take-agreement-down':
			return takeAgreementDown(adults, command);
		case 'say-closing':
			return sayClosing(adults, command);
	}
};

/** Also whose goal of home was spoken of, and who was never here. */
const isKnown = ({ came, homeGoals }: Adults, guest: string): boolean =>
	came.includes(guest) || homeGoals.some(({ guardian }) => guardian === guest);

/** What comes of something else that was done holds nothing up when it comes late. */
const isReaction = ({ type }: AdultsCommand): boolean =>
	type === 'end-adults' || type === 'expect-guest' || type === 'let-guest-go' || type === 'note-agreement';
