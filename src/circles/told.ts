import type { AdultsCommand } from './adults/commands.ts';
import type { CircleCommand } from './commands.ts';
import type { TogetherCommand } from './together/commands.ts';

/**
 * Acts that the audit may name: that a meeting was planned, who was asked, that something was written. Never which answer
 * a guardian or a child gave, on which ground someone comes, how someone feels, or that a child said stop.
 */
const ofTheCircle: CircleCommand['type'][] = [
	'open-circle',
	'share-circle',
	'take-over-circle',
	'leave-circle',
	'add-child',
	'take-child-out',
	'note-authority',
	'set-home-goal',
	'change-home-goal',
	'invite-guest',
	'uninvite-guest',
	'answer-as',
	'plan-meeting',
	'change-meeting',
	'cancel-meeting',
	'begin-meeting',
	'go-through-door',
	'open-second-part',
	'let-in',
	'let-out',
	'end-meeting',
	'note-closing-sentence',
	'finish-agreement',
	'say-done',
	'reopen-agreement',
	'drop-agreement',
	'tell-child',
	'release-text',
	'take-text-back',
	'note-reminded',
	'begin-next-cycle',
	'forget-guest',
	'erase-circle'
];
const ofTogether: TogetherCommand['type'][] = [
	'take-seat',
	'leave-seat',
	'choose-opener',
	'go-to-phase',
	'add-minute',
	'give-turn',
	'put-up',
	'change-entry',
	'take-down',
	'say-helper',
	'forget-child',
	'erase-together'
];
const ofAdults: AdultsCommand['type'][] = [
	'go-to-phase',
	'add-minute',
	'add-need',
	'change-need',
	'take-need-down',
	'add-agreement',
	'change-agreement',
	'take-agreement-down',
	'say-closing',
	'forget-child',
	'erase-adults'
];

export const circleMayBeTold: ReadonlySet<string> = new Set(ofTheCircle);
export const togetherMayBeTold: ReadonlySet<string> = new Set(ofTogether);
export const adultsMayBeTold: ReadonlySet<string> = new Set(ofAdults);
