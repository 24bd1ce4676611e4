import { refuse, wasRefused, type Decider } from '#kernel/decider.ts';
import { onOneLine } from '#kernel/words.ts';
import type { Asked, TeamCommand } from './commands.ts';
import type { TeamDecision, TeamEvent } from './events.ts';
import { limits } from './limits.ts';
import type { TeamRefusal } from './refusals.ts';
import { noTeam, type Answer, type AskedOfClass, type Question, type Team } from './team-state.ts';

const decide = (team: Team, command: TeamCommand): TeamDecision => {
	const decision = decided(team, command);
	if (team.opened || wasRefused(decision)) return decision;
	return [{ type: 'team-opened', group: command.group }, ...decision];
};

const decided = (team: Team, command: TeamCommand): TeamDecision => {
	switch (command.type) {
		case 'set-ambition':
			return setAmbition(team, command);
		case 'answer-question':
			return answerQuestion(team, command);
		case 'note-asked': {
			const { type: _, group: __, ...asked } = command;
			return [{ type: 'class-asked', ...asked }];
		}
		case 'note-heard': {
			const { pulse, came, counts } = command;
			return knows(team, pulse) ? [{ type: 'class-heard', pulse, came, ...(counts && { counts }) }] : [];
		}
		case 'note-said':
			return knows(team, command.pulse) ? [{ type: 'class-said', pulse: command.pulse, words: command.words }] : [];
		case 'note-told':
			return awaits(team, command.pulse) ? [{ type: 'class-told', pulse: command.pulse }] : [];
		case 'note-dropped':
			return knows(team, command.pulse) ? [{ type: 'class-not-asked', pulse: command.pulse }] : [];
	}
};

const knows = ({ asked }: Team, pulse: string): boolean => asked.some((one) => one.pulse === pulse);

/** The class was not told yet what was done with it. */
const awaits = ({ asked }: Team, pulse: string): boolean => asked.some((one) => one.pulse === pulse && !one.told);

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
		case 'class-asked': {
			const { type: _, follows = null, ...asked } = event;
			return { ...team, asked: [...team.asked, { ...asked, follows, ...nothingYet }].slice(-limits.asked) };
		}
		case 'class-heard':
			return onAsked(team, event, () => ({ came: event.came, counts: event.counts ?? null }));
		case 'class-said':
			return onAsked(team, event, ({ words }) => ({ words: [...words, event.words] }));
		case 'class-told':
			return onAsked(team, event, () => ({ told: true }));
		case 'class-not-asked':
			return { ...team, asked: team.asked.filter(({ pulse }) => pulse !== event.pulse) };
	}
};

const nothingYet = { came: null, counts: null, words: [], told: false } as const;

const onAsked = (
	team: Team,
	{ pulse }: { pulse: string },
	how: (asked: AskedOfClass) => Partial<AskedOfClass>
): Team => ({ ...team, asked: team.asked.map((one) => (one.pulse === pulse ? { ...one, ...how(one) } : one)) });

const answered = (
	{ answers }: Team,
	{ goal, question, answer }: { goal: string; question: Question; answer?: Answer }
) => {
	const { [question]: _, ...others } = answers[goal] ?? {};
	return answer ? { ...others, [question]: answer } : others;
};

/** The rules beside the board of a team: its ambition, the two questions that every goal carries, and what classes said. */
export const team: Decider<Team, TeamCommand, TeamEvent, TeamRefusal> = {
	initial: noTeam,
	decide,
	evolve,
	// a question that was not put is not kept
	withdraws: (event) =>
		event.type === 'class-not-asked' ? (earlier) => 'pulse' in earlier && earlier.pulse === event.pulse : undefined
};

/** Whose words an event holds goes with who said them. */
export const saidInTeam = (event: TeamEvent): { about: string } | undefined => {
	if (event.type === 'ambition-set') return { about: 'ambition' };
	return event.type === 'question-answered' && event.answer?.kind === 'words' ? { about: event.goal } : undefined;
};
