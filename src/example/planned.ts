import type { ArenaCommand } from '#arenas/commands.ts';
import type { RanksCommand } from '#arenas/ranks/ranks-rules.ts';
import type { RingCommand } from '#arenas/ring/commands.ts';
import type { BoardCommand } from '#boards/commands.ts';
import type { AdultsCommand } from '#circles/adults/commands.ts';
import type { CircleCommand } from '#circles/commands.ts';
import type { TogetherCommand } from '#circles/together/commands.ts';
import type { HouseholdsCommand } from '#households/commands.ts';
import type { AnswersCommand } from '#pulses/answers/commands.ts';
import type { PulsesCommand } from '#pulses/commands.ts';
import type { SchoolCommand } from '#schools/commands.ts';
import type { SessionsCommand } from '#sessions/commands.ts';
import type { TeamCommand } from '#teams/commands.ts';
import type { VoiceCommand } from '#voices/commands.ts';

/** A command that someone of the example school gave. `at` is in milliseconds since 1970, `id` that of the command. */
export type Planned = { at: number; organisation: string; actor: string; stream: string; id: string } & (
	| { kind: 'school'; command: SchoolCommand }
	| { kind: 'households'; command: HouseholdsCommand }
	| { kind: 'board'; command: BoardCommand }
	| { kind: 'sessions'; command: SessionsCommand }
	| { kind: 'circle'; command: CircleCommand }
	| { kind: 'together'; command: TogetherCommand }
	| { kind: 'adults'; command: AdultsCommand }
	| { kind: 'team'; command: TeamCommand }
	| { kind: 'pulses'; command: PulsesCommand }
	| { kind: 'answers'; command: AnswersCommand }
	| { kind: 'voice'; command: VoiceCommand }
	| { kind: 'arena'; command: ArenaCommand }
	| { kind: 'ring'; command: RingCommand }
	| { kind: 'ranks'; command: RanksCommand }
);
