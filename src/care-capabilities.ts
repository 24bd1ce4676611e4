import { adultsCommand } from '#circles/adults/commands.ts';
import { adultsReactions } from '#circles/adults/reactions.ts';
import { adultsRules } from '#circles/adults/adults-rules.ts';
import { adultsAudience, circleAudience, togetherAudience } from '#circles/audiences.ts';
import { circleRules } from '#circles/circle-rules.ts';
import { circleCommand } from '#circles/commands.ts';
import { circleDue } from '#circles/due.ts';
import { circleForgets } from '#circles/forgetting.ts';
import { circleReactions } from '#circles/reactions.ts';
import { replacementCommand } from '#circles/replacing/commands.ts';
import { replacementDue, replacementRules } from '#circles/replacing/replacement.ts';
import { adultsMayBeTold, circleMayBeTold, togetherMayBeTold } from '#circles/told.ts';
import { togetherCommand } from '#circles/together/commands.ts';
import { togetherReactions } from '#circles/together/reactions.ts';
import { togetherRules } from '#circles/together/together-rules.ts';
import { concernCommand } from '#concerns/commands.ts';
import { concernForgets, concernRules } from '#concerns/concern.ts';
import { concernInRoom } from '#concerns/on-board.ts';
import type { Capabilities } from '#kernel/capability.ts';
import { careAudience, concernsAudience } from '#schools/audiences.ts';
import { voiceCommand } from '#voices/commands.ts';
import { voiceForgets } from '#voices/forgetting.ts';
import { voiceBeginsWith } from '#voices/opening.ts';
import { voiceReactions } from '#voices/reactions.ts';
import { voiceMayBeTold } from '#voices/told.ts';
import { voiceRules } from '#voices/voice-rules.ts';
import { capability, understoodBy } from './understood.ts';

/** The kinds of stream of the care around children: a family's board and its meetings, a child's voice, a concern. */
export const careCapabilities: Capabilities = {
	circle: capability({
		rules: circleRules,
		understand: understoodBy(circleCommand),
		audience: (command) => (command.type === 'open-circle' ? circleAudience(command.circle) : undefined),
		dataClass: 'confidential',
		mayBeTold: circleMayBeTold,
		ends: new Set([
			'leave-circle',
			'take-child-out',
			'uninvite-guest',
			'withdraw-consent',
			'cancel-meeting',
			'go-through-door',
			'let-out',
			'end-meeting',
			'finish-agreement',
			'say-done',
			'drop-agreement',
			'take-text-back',
			'close-cycle',
			'forget-guest',
			'erase-circle'
		]),
		begins: (command) => (command.type === 'plan-meeting' ? [command.together, command.adults] : []),
		reactions: circleReactions,
		due: circleDue,
		forgetting: circleForgets
	}),
	// one for each child, which it begins with the first that is heard; a meeting may be the first
	voice: capability({
		rules: voiceRules,
		understand: understoodBy(voiceCommand),
		audience: ({ type }) => (voiceBeginsWith.has(type) ? careAudience : undefined),
		dataClass: 'confidential',
		mayBeTold: voiceMayBeTold,
		ends: new Set(['take-wish-back', 'leave-meetings', 'erase-voice']),
		reactions: voiceReactions,
		forgetting: voiceForgets
	}),
	// what was said in a meeting is forgotten by way of its family's board
	together: capability({
		rules: togetherRules,
		understand: understoodBy(togetherCommand),
		audience: (command) => (command.type === 'open-together' ? togetherAudience(command.meeting) : undefined),
		dataClass: 'confidential',
		mayBeTold: togetherMayBeTold,
		ends: new Set(['ask-stop', 'take-down', 'pass-on', 'leave-seat', 'forget-child', 'erase-together']),
		begins: (command) => (command.type === 'pass-on' ? [command.concern] : []),
		reactions: (event, after, cause) => [...togetherReactions(event, after), ...concernInRoom(event, after, cause)]
	}),
	adults: capability({
		rules: adultsRules,
		understand: understoodBy(adultsCommand),
		audience: (command) => (command.type === 'open-adults' ? adultsAudience(command.meeting) : undefined),
		dataClass: 'confidential',
		mayBeTold: adultsMayBeTold,
		ends: new Set(['take-need-down', 'take-agreement-down', 'forget-child', 'erase-adults']),
		reactions: adultsReactions
	}),
	// who raises one does not hear it; that one was raised names nobody
	concern: capability({
		rules: concernRules,
		understand: understoodBy(concernCommand),
		audience: (command) => (command.type === 'raise-concern' ? concernsAudience : undefined),
		dataClass: 'confidential',
		mayBeTold: new Set(['record-concern']),
		ends: new Set(['record-concern', 'erase-concern']),
		forgetting: concernForgets
	}),
	// ids and a reason that was chosen; for who keeps that board, and sealed as all that is about it
	replacement: capability({
		rules: replacementRules,
		understand: understoodBy(replacementCommand),
		audience: (command) => (command.type === 'ask-to-look' ? circleAudience(command.circle) : undefined),
		dataClass: 'confidential',
		mayBeTold: new Set(['ask-to-look', 'let-look', 'end-look', 'open-look', 'close-look']),
		ends: new Set(['end-look', 'close-look']),
		due: replacementDue
	})
};
