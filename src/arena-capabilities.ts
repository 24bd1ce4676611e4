import { arenaDue, arenaRules, saidInArena } from '#arenas/arena-rules.ts';
import { arenaCommand } from '#arenas/commands.ts';
import { padCommand, padDue, padRules } from '#arenas/pad/pad-rules.ts';
import { ranksCommand, ranksRules } from '#arenas/ranks/ranks-rules.ts';
import { arenaReactions, padReactions, ranksReactions, ringReactions } from '#arenas/reactions.ts';
import { ringCommand } from '#arenas/ring/commands.ts';
import { ringForgets, ringRules } from '#arenas/ring/ring-rules.ts';
import { turnsCommand, turnsForget, turnsRules } from '#arenas/turns/turns-rules.ts';
import type { Capabilities } from '#kernel/capability.ts';
import { careAudience, membersAudience, nobodysAudience, ownAudience, teamAudience } from '#schools/audiences.ts';
import { capability, understoodBy } from './understood.ts';

/** The kinds of stream of a *leerlingenarena*. */
export const arenaCapabilities: Capabilities = {
	// quotes bear no name from the first
	arena: capability({
		rules: arenaRules,
		understand: understoodBy(arenaCommand),
		audience: (command) => (command.type === 'plan-arena' ? teamAudience(command.group) : undefined),
		dataClass: 'open',
		begins: (command) => {
			if (command.type === 'plan-arena') return [command.ring, command.ranks];
			return command.type === 'tell-pupils'
				? command.classes.flatMap(({ answers, replies }) => [answers, replies])
				: [];
		},
		ends: new Set(['call-off', 'forget-arena', 'drop-question', 'end-ring', 'drop-idea']),
		reactions: arenaReactions,
		due: arenaDue,
		saidIn: saidInArena
	}),
	ring: capability({
		rules: ringRules,
		understand: understoodBy(ringCommand),
		audience: (command) => (command.type === 'open-ring' ? membersAudience(command.group) : undefined),
		dataClass: 'confidential',
		ends: new Set(['end-ring-of', 'forget-pupil']),
		reactions: ringReactions,
		forgetting: ringForgets
	}),
	// one for the school, which stays when the team of a year goes: how many times a child was heard, and when last
	turns: capability({
		rules: turnsRules,
		understand: understoodBy(turnsCommand),
		audience: (command) => (command.type === 'take-turn' ? careAudience : undefined),
		dataClass: 'confidential',
		ends: new Set(['forget-turns']),
		forgetting: turnsForget
	}),
	ranks: capability({
		rules: ranksRules,
		understand: understoodBy(ranksCommand),
		audience: (command) => (command.type === 'open-ranks' ? nobodysAudience(command.group) : undefined),
		dataClass: 'confidential',
		mayBeTold: new Set(['rank-idea']),
		ends: new Set(['sum-ranks', 'end-ranks']),
		reactions: ranksReactions
	}),
	pad: capability({
		rules: padRules,
		understand: understoodBy(padCommand),
		audience: (command) => (command.type === 'write-line' ? ownAudience(command.person) : undefined),
		dataClass: 'confidential',
		mayBeTold: new Set(['write-line']),
		ends: new Set(['wipe-pad']),
		reactions: padReactions,
		due: padDue
	})
};
