import { refuse, type Asking } from '#kernel/decider.ts';
import type { Arena } from './arena-state.ts';
import type { ArenaCommand } from './commands.ts';
import type { ArenaDecision } from './events.ts';
import * as harvest from './harvest.ts';
import * as planning from './planning.ts';
import * as speaking from './speaking.ts';
import { askNoticed, leads, takeNoticed, tellPupils } from './telling.ts';

/** What leads an arena on is the moderator's; what the team does together is everyone's. */
const ofTheModerator: readonly ArenaCommand['type'][] = [
	'change-plan',
	'call-off',
	'finish-questions',
	'finish-preparing',
	'start-ring',
	'pause-ring',
	'resume-ring',
	'show-question',
	'end-ring',
	'finish-ideas',
	'show-ranks',
	'tell-pupils',
	'ask-noticed'
];

export const decide = (arena: Arena, command: ArenaCommand, asking: Asking): ArenaDecision => {
	if (command.type === 'plan-arena') return planning.plan(arena, command);
	if (!arena.opened) return refuse('arena-unknown');
	if (ofTheModerator.includes(command.type) && !leads(arena, asking)) return refuse('not-the-moderator');
	switch (command.type) {
		case 'change-plan':
			return planning.changePlan(arena, command);
		case 'call-off':
			return planning.callOff(arena);
		case 'forget-arena':
			return [{ type: 'arena-forgotten' }];
		case 'take-moderation':
			return arena.moderator === asking.actor ? [] : [{ type: 'moderation-taken' }];
		case 'put-question':
			return planning.putQuestion(arena, command);
		case 'drop-question':
			return planning.dropQuestion(arena, command);
		case 'move-question':
			return planning.moveQuestion(arena, command);
		case 'finish-questions':
			return planning.finishQuestions(arena);
		case 'finish-preparing':
			return planning.finishPreparing(arena);
		case 'start-ring':
			return speaking.startRing(arena);
		case 'pause-ring':
			return speaking.pauseRing(arena);
		case 'resume-ring':
			return speaking.resumeRing(arena);
		case 'show-question':
			return speaking.showQuestion(arena, command);
		case 'take-pen':
			return speaking.takePen(arena, asking);
		case 'end-ring':
			return speaking.endRing(arena);
		case 'write-quote':
			return speaking.writeQuote(arena, command, asking);
		case 'take-quote':
			return speaking.takeQuote(arena, command);
		case 'put-idea':
			return harvest.putIdea(arena, command);
		case 'drop-idea':
			return harvest.dropIdea(arena, command);
		case 'place-quote':
			return harvest.placeQuote(arena, command);
		case 'finish-ideas':
			return harvest.finishIdeas(arena);
		case 'show-ranks':
			return harvest.showRanks(arena);
		case 'take-ranks':
			return harvest.takeRanks(arena, command);
		case 'hang-idea':
			return harvest.hangIdea(arena, command);
		case 'release-quote':
			return harvest.releaseQuote(arena, command);
		case 'tell-pupils':
			return tellPupils(arena, command);
		case 'ask-noticed':
			return askNoticed(arena);
		case 'take-noticed':
			return takeNoticed(arena, command);
		case 'take-ring': {
			const { drawn, yes, groups } = command;
			return [{ type: 'ring-taken', drawn, yes, groups }];
		}
	}
};
