import fc from 'fast-check';
import type * as v from 'valibot';
import { arenaCommand } from '#arenas/commands.ts';
import { padCommand } from '#arenas/pad/pad-rules.ts';
import { ranksCommand } from '#arenas/ranks/ranks-rules.ts';
import { ringCommand } from '#arenas/ring/commands.ts';
import { turnsCommand } from '#arenas/turns/turns-rules.ts';
import { boardCommand } from '#boards/commands.ts';
import { adultsCommand } from '#circles/adults/commands.ts';
import { circleCommand } from '#circles/commands.ts';
import { togetherCommand } from '#circles/together/commands.ts';
import { replacementCommand } from '#circles/replacing/commands.ts';
import { concernCommand } from '#concerns/commands.ts';
import { capabilities } from '#capabilities.ts';
import { householdsCommand } from '#households/commands.ts';
import { answersCommand } from '#pulses/answers/commands.ts';
import { pulsesCommand } from '#pulses/commands.ts';
import { repliesCommand } from '#pulses/replies/commands.ts';
import { retentionCommand } from '#retention/commands.ts';
import { rosterCommand } from '#roster/commands.ts';
import { schoolCommand } from '#schools/commands.ts';
import { asideCommand } from '#sessions/aside/commands.ts';
import { sessionsCommand } from '#sessions/commands.ts';
import { facesCommand } from '#sessions/faces/commands.ts';
import { revealedCommand } from '#sessions/revealed/commands.ts';
import { derived } from '#torture/derive.ts';
import { teamCommand } from '#teams/commands.ts';
import { voiceCommand } from '#voices/commands.ts';

/** The schema of each kind's commands; a new capability adds a line. */
const schemas = {
	board: boardCommand,
	sessions: sessionsCommand,
	faces: facesCommand,
	aside: asideCommand,
	revealed: revealedCommand,
	school: schoolCommand,
	households: householdsCommand,
	roster: rosterCommand,
	retention: retentionCommand,
	circle: circleCommand,
	together: togetherCommand,
	adults: adultsCommand,
	voice: voiceCommand,
	concern: concernCommand,
	replacement: replacementCommand,
	team: teamCommand,
	pulses: pulsesCommand,
	answers: answersCommand,
	replies: repliesCommand,
	'own-replies': repliesCommand,
	arena: arenaCommand,
	ring: ringCommand,
	turns: turnsCommand,
	ranks: ranksCommand,
	pad: padCommand
};

type Command = { type: string; [more: string]: unknown };
type Option = v.GenericSchema & { entries: { type: { literal: string } } };

const optionsOf = (kind: keyof typeof schemas) => schemas[kind].options as unknown as readonly Option[];

/** What a schema cannot be made up from. */
const byHand: Readonly<Record<string, Command>> = {
	show: { type: 'show', hands: {} },
	reveal: { type: 'reveal', faces: {} }
};

/** Every command of every kind, by name. */
export const commandNames: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
	Object.keys(schemas).map((kind) => [
		kind,
		optionsOf(kind as keyof typeof schemas).map(({ entries }) => entries.type.literal)
	])
);

/** One of every command of a kind, made from its schema, and understood. Where it names a group, it is this one. */
export const oneOfEach = (kind: string, group: string): Command[] =>
	optionsOf(kind as keyof typeof schemas).map((option) => {
		const type = option.entries.type.literal;
		const made = byHand[type] ? [byHand[type]] : fc.sample(derived(option, [group]), { seed: 5, numRuns: 200 });
		for (const one of made as Command[]) {
			const command = {
				...one,
				...('group' in one && { group }),
				...('schoolYear' in one && { schoolYear: '2026-2027' })
			};
			if (capabilities[kind]?.understand(command) && isSaid(command)) return command;
		}
		throw new Error(`no ${type} that is understood could be made`);
	});

/** Words that a person could have typed: what holds a NUL or half a letter is turned away before anyone looks at it. */
const isSaid = (command: unknown) => !/\\u(0000|d[89a-f])/.test(JSON.stringify(command));
