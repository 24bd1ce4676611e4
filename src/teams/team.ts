import { refuse, wasRefused, type Decider } from '#kernel/decider.ts';
import { onOneLine } from '#kernel/words.ts';
import type { Asked, TeamCommand } from './commands.ts';
import type { TeamDecision, TeamEvent } from './events.ts';
import { limits } from './limits.ts';
import type { TeamRefusal } from './refusals.ts';
import { noTeam, type Answer, type Team } from './team-state.ts';

const decide = (team: Team, command: TeamCommand): TeamDecision => {
	const decision = command.type === 'set-ambition' ? setAmbition(team, command) : answerQuestion(team, command);
	if (team.opened || wasRefused(decision)) return decision;
	return [{ type: 'team-opened', group: command.group }, ...decision];
};

const setAmbition = (team: Team, command: Asked<'set-ambition'>): TeamDecision => {
	const words = onOneLine(command.words);
	if (words.length > limits.ambition) return refuse('ambition-too-long');
	return words === team.ambition ? [] : [{ type: 'ambition-set', words }];
};

const answerQuestion = (team: Team, { goal, question, answer }: Asked<'answer-question'>): TeamDecision => {
	const before = team.answers[goal]?.[question];
	if (!answer) return before ? [{ type: 'question-answered', goal, question }] : [];
	if (!(goal in team.answers) && Object.keys(team.answers).length >= limits.goals) return refuse('too-many-goals');
	if (answer.kind !== 'words') {
		const kept = { kind: answer.kind };
		return before?.kind === answer.kind ? [] : [{ type: 'question-answered', goal, question, answer: kept }];
	}
	const words = onOneLine(answer.words);
	if (words === '') return refuse('answer-is-empty');
	if (words.length > limits.answer) return refuse('answer-too-long');
	const isSame = before?.kind === 'words' && before.words === words;
	return isSame ? [] : [{ type: 'question-answered', goal, question, answer: { kind: 'words', words } }];
};

const evolve = (team: Team, event: TeamEvent): Team => {
	switch (event.type) {
		case 'team-opened':
			return { ...team, opened: { group: event.group } };
		case 'ambition-set':
			return { ...team, ambition: event.words };
		case 'question-answered':
			return { ...team, answers: { ...team.answers, [event.goal]: answered(team, event) } };
	}
};

const answered = (
	{ answers }: Team,
	{ goal, question, answer }: { goal: string; question: 'gain' | 'involve'; answer?: Answer }
) => {
	const { [question]: _, ...others } = answers[goal] ?? {};
	return answer ? { ...others, [question]: answer } : others;
};

/** The rules beside the board of a team: its ambition, and the two questions that every goal carries. */
export const team: Decider<Team, TeamCommand, TeamEvent, TeamRefusal> = { initial: noTeam, decide, evolve };

/** Whose words an event holds goes with who said them. */
export const saidInTeam = (event: TeamEvent): { about: string } | undefined => {
	if (event.type === 'ambition-set') return { about: 'ambition' };
	return event.type === 'question-answered' && event.answer?.kind === 'words' ? { about: event.goal } : undefined;
};
