import { refuse, type Asking } from '#kernel/decider.ts';
import type { Circle } from './circle-state.ts';
import type { Asked, CircleCommand } from './commands.ts';
import { answerAs, giveConsent, noteInTheRoom, withdrawConsent } from './consent.ts';
import type { CircleDecision } from './events.ts';
import {
	addChild,
	askChild,
	keepName,
	leaveCircle,
	noteAuthority,
	shareCircle,
	takeChildOut,
	takeOverCircle
} from './family.ts';
import { childAnswers, forgetGuest, inviteGuest, noteLegalDuty, uninviteGuest } from './guests.ts';
import { changeHomeGoal, endHomeGoal, noteStep, setHomeGoal } from './home-goals.ts';
import { dropAgreement, endChildGoal, finishAgreement, keepAgreement } from './kept.ts';
import { keepChildGoal, noteReached, reopenAgreement, sayDone, tellChild } from './kept.ts';
import {
	beginMeeting,
	endMeeting,
	goThroughDoor,
	letIn,
	letOut,
	noteClosingSentence,
	openSecondPart
} from './meeting.ts';
import { noteReminded, releaseText, takeTextBack } from './texts/releasing.ts';
import { beginNextCycle, cancelMeeting, changeMeeting, closeCycle, planMeeting } from './planning.ts';

/** What is asked of a board that is open. */
export const decide = (
	circle: Circle,
	command: Exclude<CircleCommand, Asked<'erase-circle'>>,
	asking: Asking
): CircleDecision => {
	switch (command.type) {
		case 'open-circle':
			return refuse('circle-exists');
		case 'keep-name':
			return keepName(circle, command);
		case 'share-circle':
			return shareCircle(circle, command);
		case 'take-over-circle':
			return takeOverCircle(circle, asking);
		case 'leave-circle':
			return leaveCircle(circle, command);
		case 'add-child':
			return addChild(circle, command);
		case 'take-child-out':
			return takeChildOut(circle, command);
		case 'note-authority':
			return noteAuthority(circle, command);
		case 'ask-child':
			return askChild(circle, command);
		case 'set-home-goal':
			return setHomeGoal(circle, command, asking);
		case 'change-home-goal':
			return changeHomeGoal(circle, command, asking);
		case 'end-home-goal':
			return endHomeGoal(circle, command);
		case 'note-step':
			return noteStep(circle, command);
		case 'invite-guest':
			return inviteGuest(circle, command);
		case 'uninvite-guest':
			return uninviteGuest(circle, command);
		case 'forget-guest':
			return forgetGuest(circle, command);
		case 'give-consent':
			return giveConsent(circle, command, asking);
		case 'withdraw-consent':
			return withdrawConsent(circle, command, asking);
		case 'note-legal-duty':
			return noteLegalDuty(circle, command);
		case 'note-in-the-room':
			return noteInTheRoom(circle, command);
		case 'child-answers':
			return childAnswers(circle, command);
		case 'answer-as':
			return answerAs(circle, command);
		case 'plan-meeting':
			return planMeeting(circle, command);
		case 'change-meeting':
			return changeMeeting(circle, command);
		case 'cancel-meeting':
			return cancelMeeting(circle, command);
		case 'begin-meeting':
			return beginMeeting(circle, command, asking);
		case 'go-through-door':
			return goThroughDoor(circle, command);
		case 'open-second-part':
			return openSecondPart(circle, command, asking);
		case 'let-in':
			return letIn(circle, command, asking);
		case 'let-out':
			return letOut(circle, command);
		case 'end-meeting':
			return endMeeting(circle, command);
		case 'note-closing-sentence':
			return noteClosingSentence(circle, command);
		case 'keep-child-goal':
			return keepChildGoal(circle, command);
		case 'note-reached':
			return noteReached(circle, command);
		case 'end-child-goal':
			return endChildGoal(circle, command);
		case 'keep-agreement':
			return keepAgreement(circle, command);
		case 'finish-agreement':
			return finishAgreement(circle, command);
		case 'say-done':
			return sayDone(circle, command, asking);
		case 'reopen-agreement':
			return reopenAgreement(circle, command);
		case 'drop-agreement':
			return dropAgreement(circle, command);
		case 'tell-child':
			return tellChild(circle, command, asking);
		case 'release-text':
			return releaseText(circle, command);
		case 'take-text-back':
			return takeTextBack(circle, command);
		case 'note-reminded':
			return noteReminded(circle, command);
		case 'close-cycle':
			return closeCycle(circle, command);
		case 'begin-next-cycle':
			return beginNextCycle(circle);
	}
};
