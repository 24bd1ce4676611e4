import { boardCommand } from '#boards/commands.ts';
import { board } from '#boards/board.ts';
import { boardReactions } from '#boards/reactions.ts';
import { saidOnBoard } from '#boards/said.ts';
import { householdsCommand } from '#households/commands.ts';
import { commandsToForget } from '#households/forgetting.ts';
import { households } from '#households/households.ts';
import { concernOnBoard } from '#concerns/on-board.ts';
import type { Capabilities } from '#kernel/capability.ts';
import {
	careAudience,
	classAudience,
	groupAudience,
	keepersAudience,
	nobodysAudience,
	officeAudience,
	ownAudience,
	teachersAudience,
	teamAudience
} from '#schools/audiences.ts';
import { pulsesInArena } from '#arenas/pulses-in-arena.ts';
import { answersRules } from '#pulses/answers/answers-rules.ts';
import { answersCommand } from '#pulses/answers/commands.ts';
import { pulsesCommand } from '#pulses/commands.ts';
import { pulses, saidInPulses } from '#pulses/pulses.ts';
import { answersReactions, pulsesReactions, repliesReactions } from '#pulses/reactions.ts';
import { repliesCommand } from '#pulses/replies/commands.ts';
import { repliesDue, repliesRules } from '#pulses/replies/replies-rules.ts';
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
import { teamCommand } from '#teams/commands.ts';
import { pulsesInTeam } from '#teams/pulses-in-team.ts';
import { saidInTeam, team } from '#teams/team.ts';
import { arenaCapabilities } from './arena-capabilities.ts';
import { careCapabilities } from './care-capabilities.ts';
import { capability, understoodBy } from './understood.ts';

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
	// the first question begins it
	pulses: capability({
		rules: pulses,
		understand: understoodBy(pulsesCommand),
		audience: (command) =>
			command.type === 'ask-pulse' || command.type === 'tell-of-arena' ? groupAudience(command.group) : undefined,
		dataClass: 'open',
		begins: (command) =>
			command.type === 'ask-pulse' || command.type === 'ask-noticed' ? [command.answers, command.replies] : [],
		ends: new Set(['close-pulse', 'drop-pulse']),
		reactions: (event, after) => [
			...pulsesReactions(event, after),
			...pulsesInTeam(event, after),
			...pulsesInArena(event, after)
		],
		saidIn: saidInPulses
	}),
	answers: capability({
		rules: answersRules,
		understand: understoodBy(answersCommand),
		audience: (command) => (command.type === 'open-answers' ? nobodysAudience(command.group) : undefined),
		dataClass: 'confidential',
		mayBeTold: new Set(['give-answer']),
		reactions: answersReactions
	}),
	replies: capability({
		rules: repliesRules,
		understand: understoodBy(repliesCommand),
		audience: (command) => (command.type === 'open-replies' ? teachersAudience(command.group) : undefined),
		dataClass: 'confidential',
		mayBeTold: new Set(['let-through']),
		reactions: repliesReactions,
		due: repliesDue
	}),
	// about the own lessons: for who asked alone
	'own-replies': capability({
		rules: repliesRules,
		understand: understoodBy(repliesCommand),
		audience: (command) => (command.type === 'open-replies' ? ownAudience(command.by) : undefined),
		dataClass: 'confidential',
		due: repliesDue
	}),
	// the first thing that is asked of a team begins it
	team: capability({
		rules: team,
		understand: understoodBy(teamCommand),
		audience: ({ group }) => teamAudience(group),
		dataClass: 'open',
		saidIn: saidInTeam
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
	...careCapabilities,
	...arenaCapabilities
};
