import * as v from 'valibot';
import { boardCommand } from '#boards/commands.ts';
import { board } from '#boards/board.ts';
import { boardReactions } from '#boards/reactions.ts';
import { saidOnBoard } from '#boards/said.ts';
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
import { householdsCommand } from '#households/commands.ts';
import { commandsToForget } from '#households/forgetting.ts';
import { households } from '#households/households.ts';
import { concernCommand } from '#concerns/commands.ts';
import { concernForgets, concernRules } from '#concerns/concern.ts';
import { concernInRoom, concernOnBoard } from '#concerns/on-board.ts';
import type { Capabilities, Capability } from '#kernel/capability.ts';
import {
	careAudience,
	classAudience,
	concernsAudience,
	groupAudience,
	keepersAudience,
	nobodysAudience,
	officeAudience,
	teachersAudience
} from '#schools/audiences.ts';
import { retentionCommand } from '#retention/commands.ts';
import { retention, retentionDue, retentionForgets } from '#retention/retention.ts';
import { rosterCommand } from '#roster/commands.ts';
import { rosterDue, rosterReactions, rosters } from '#roster/rosters.ts';
import { schoolCommand } from '#schools/commands.ts';
import { schoolDue } from '#schools/due.ts';
import { schoolForgets } from '#schools/forgetting.ts';
import { school } from '#schools/school.ts';
import { asideRules } from '#sessions/aside/aside-rules.ts';
import { asideActsOfTheDoor } from '#sessions/aside/acts-of-the-door.ts';
import { asideCommand } from '#sessions/aside/commands.ts';
import { sessionsCommand } from '#sessions/commands.ts';
import { sessionsDue } from '#sessions/due.ts';
import { facesCommand } from '#sessions/faces/commands.ts';
import { facesRules } from '#sessions/faces/faces-rules.ts';
import { facesReactions, sessionsOnBoard, sessionsReactions } from '#sessions/reactions.ts';
import { revealedCommand } from '#sessions/revealed/commands.ts';
import { revealedRules } from '#sessions/revealed/revealed-rules.ts';
import { saidInSession } from '#sessions/said.ts';
import { sessions } from '#sessions/sessions.ts';
import { voiceCommand } from '#voices/commands.ts';
import { voiceForgets } from '#voices/forgetting.ts';
import { voiceBeginsWith } from '#voices/opening.ts';
import { voiceReactions } from '#voices/reactions.ts';
import { voiceMayBeTold } from '#voices/told.ts';
import { voiceRules } from '#voices/voice-rules.ts';

/** Checks input once, at the edge; inside, values are trusted. */
const understoodBy =
	<Command>(schema: v.GenericSchema<unknown, Command>) =>
	(input: unknown): Command | undefined => {
		const read = v.safeParse(schema, input);
		return read.success ? read.output : undefined;
	};

/** The wall knows each kind by the same shape; its own types live inside its folder. */
const capability = <State, Command extends { type: string }, Event, Reason extends string>(
	it: Capability<State, Command, Event, Reason>
) => it as unknown as Capability;

/** Every kind of stream, and the rules it lives by. A new capability adds a line. */
export const capabilities: Capabilities = {
	school: capability({
		rules: school,
		understand: understoodBy(schoolCommand),
		audience: (command) => (command.type === 'open-school' ? officeAudience : undefined),
		dataClass: 'open',
		due: schoolDue,
		forgetting: schoolForgets
	}),
	// ids only; sealed all the same: who lives with whom stays off every device's disk, and its opening is written down
	households: capability({
		rules: households,
		understand: understoodBy(householdsCommand),
		audience: (command) => (command.type === 'open-household' ? careAudience : undefined),
		dataClass: 'confidential',
		mayBeTold: new Set(householdsCommand.options.map(({ entries }) => entries.type.literal)),
		ends: new Set(['take-child-out', 'remove-guardian', 'close-household']),
		forgetting: (all, person) => [
			...commandsToForget(all, { child: person }),
			...commandsToForget(all, { guardian: person })
		]
	}),
	// ids and counts only; what a file says is in its commands, and beside it under keys of their own
	roster: capability({
		rules: rosters,
		understand: understoodBy(rosterCommand),
		audience: (command) => (command.type === 'keep-reading' ? officeAudience : undefined),
		dataClass: 'open',
		reactions: rosterReactions,
		due: rosterDue
	}),
	retention: capability({
		rules: retention,
		understand: understoodBy(retentionCommand),
		audience: ({ type }) =>
			type === 'set-hold' || type === 'mark-referred' || type === 'ask-request' || type === 'ask-guardian-request'
				? keepersAudience
				: undefined,
		dataClass: 'open',
		ends: new Set(['lift-hold', 'withdraw-request', 'end-request']),
		forgetting: retentionForgets,
		due: retentionDue
	}),
	board: capability({
		rules: board,
		understand: understoodBy(boardCommand),
		audience: (command) =>
			command.type === 'open-board' || command.type === 'open-next-board' ? groupAudience(command.group) : undefined,
		dataClass: 'open',
		ends: new Set(['take-down-note', 'turn-year']),
		begins: (command) => (command.type === 'take-down-note' && command.concern ? [command.concern] : []),
		saidIn: saidOnBoard,
		reactions: (event, after, cause) => [
			...boardReactions(event, after),
			...sessionsOnBoard(event, after),
			...concernOnBoard(event, after, cause)
		]
	}),
	sessions: capability({
		rules: sessions,
		understand: understoodBy(sessionsCommand),
		audience: (command) => (command.type === 'open-sessions' ? groupAudience(command.group) : undefined),
		dataClass: 'open',
		ends: new Set(['close-session', 'forget-counts', 'take-back-words']),
		begins: (command) => (command.type === 'start-session' ? [command.faces, command.aside, command.revealed] : []),
		reactions: sessionsReactions,
		due: sessionsDue,
		saidIn: saidInSession
	}),
	faces: capability({
		rules: facesRules,
		understand: understoodBy(facesCommand),
		audience: (command) => (command.type === 'open-faces' ? nobodysAudience(command.group) : undefined),
		dataClass: 'confidential',
		mayBeTold: new Set(['choose-face']),
		reactions: facesReactions
	}),
	aside: capability({
		rules: asideRules,
		understand: understoodBy(asideCommand),
		audience: (command) => (command.type === 'open-aside' ? teachersAudience(command.group) : undefined),
		dataClass: 'confidential',
		// not what a child tells in confidence, nor that one was listened to
		mayBeTold: asideActsOfTheDoor
	}),
	revealed: capability({
		rules: revealedRules,
		understand: understoodBy(revealedCommand),
		audience: (command) => (command.type === 'open-revealed' ? classAudience(command.group) : undefined),
		dataClass: 'confidential'
	}),
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
