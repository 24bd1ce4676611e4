import type { APIRequestContext } from '@playwright/test';
import { arenaRules } from '#arenas/arena-rules.ts';
import type { Arena, ClassToTell } from '#arenas/arena-state.ts';
import { drawOrder } from '#arenas/draw/draw-order.ts';
import { states, type ArenaStage } from '#arenas/states.ts';
import { boardId, groupId, groups, regenboog } from '#example/regenboog.ts';
import type { Message } from '#kernel/envelope.ts';
import { newId } from '#kernel/id.ts';
import { dayOf, schoolYearOf } from '#kernel/time.ts';
import { pulses as pulsesRules } from '#pulses/pulses.ts';
import { pulsesOf } from '#pulses/stream-of.ts';
import { teamKey } from '#schools/next-year.ts';
import { personAt, school } from './seated.ts';

type Wish = { type: string; [more: string]: unknown };
type Say = (kind: string, stream: string, command: Wish, as?: string) => Promise<void>;

/** Someone of the team, by first name; `screen` for what hangs in the lerarenkamer. */
export const ofTeam = (as: string): string => personAt({ board: teamKey, as });
const marijke = ofTeam('Marijke');
const arenas = `${school}/boards/${teamKey}/arena`;
/** All arenas of the team. */
export const arenasFor = (as: string): string => `${arenas}?als=${ofTeam(as)}`;
/** One arena, as this person of the team sees it. */
export const arenaFor = (arena: string, as: string): string => `${arenas}/${arena}?als=${ofTeam(as)}`;
/** What hangs in the room meanwhile. */
export const roomScreenFor = (arena: string, as = 'screen'): string => `${arenas}/${arena}/scherm?als=${ofTeam(as)}`;

const year = schoolYearOf(dayOf(Date.now()));
const [seed, seats] = [7, 6];
/** Whose turn it was is the school's, whichever arena it was. */
const turns = newId();
const pool = groups.flatMap(({ key, pupils }) =>
	pupils.map(({ id }) => ({ pupil: id, group: groupId(key, year), turns: 0 }))
);
/** What pupils said in an arena that was led on by commands. */
export const heard = [
	'Bij de kapstokken duwt iedereen',
	'Het is te druk bij de kapstokken',
	'Met muziek kan ik niet lezen'
];

const saying =
	(request: APIRequestContext): Say =>
	async (kind, stream, command, as = marijke) => {
		const answer = await request.post(`/api/${regenboog.organisation}/commands?als=${as}`, {
			data: { id: newId(), kind, stream, command }
		});
		if (!answer.ok()) throw new Error(`${command.type} was answered ${answer.status()} ${await answer.text()}`);
	};

/** All that this person is told of a stream who heard nothing of it yet, as it comes over the line. */
export const toldOf = async (request: APIRequestContext, stream: string, as: string): Promise<Message[]> => {
	const answer = await request.get(`/api/${regenboog.organisation}/poll?als=${as}&heard=${stream}`);
	if (!answer.ok()) throw new Error(`what is told was answered ${answer.status()}`);
	const { messages } = (await answer.json()) as { messages: Message[] };
	return messages;
};

type Folds<State> = { initial: State; evolve: (state: State, event: never, recorded: never) => State };
const stateOf = <State>({ initial, evolve }: Folds<State>, told: Message[]): State =>
	told.reduce((state, one) => {
		// the edge: what is told of a stream is of its kind
		if ('state' in one) return one.state as State;
		return 'event' in one ? evolve(state, one.event as never, one as never) : state;
	}, initial);

/** An arena as its team hears it. */
export const arenaNow = async (request: APIRequestContext, arena: string): Promise<Arena> =>
	stateOf(arenaRules, await toldOf(request, arena, marijke));

const screenOf = (group: string): string => {
	const found = groups.find(({ key }) => groupId(key, year) === group);
	if (!found) throw new Error('there is no such class');
	return found.screen.id;
};

/** What a class was in the middle of answering is over: it answers one question at a time. */
export const closeQuestions = async (request: APIRequestContext): Promise<void> => {
	for (const { key } of groups) {
		const [screen, pulses] = [screenOf(groupId(key, year)), pulsesOf(boardId(key, year))];
		const { asked } = stateOf(pulsesRules, await toldOf(request, pulses, screen));
		for (const { id, state } of asked)
			if (state === 'open') await saying(request)('pulses', pulses, { type: 'close-pulse', pulse: id }, screen);
	}
};

/** The digibord of a class puts *merken jullie hier al iets van?* and that many answer yes. */
export const answerAt = async (
	request: APIRequestContext,
	{ group, pulses, next, answers }: Pick<ClassToTell, 'group' | 'pulses' | 'next' | 'answers'>,
	many = 5
): Promise<void> => {
	const screen = screenOf(group);
	const say = saying(request);
	await say('pulses', pulses, { type: 'open-pulse', pulse: next }, screen);
	const given = { type: 'give-answer', person: null, choice: 0, words: null, drawing: null };
	for (let child = 0; child < many; child++) await say('answers', answers, { ...given, answer: newId() }, screen);
	await say('pulses', pulses, { type: 'close-pulse', pulse: next }, screen);
};

export type Planned = {
	id: string;
	/** as who leads it, or someone else of the team */
	say: (command: Wish, as?: string) => Promise<void>;
	/** Leads it on to this state, as it goes: a question, a quote and an idea are put where they are missing. */
	to: (stage: ArenaStage) => Promise<void>;
};

/** An arena that Marijke leads, planned and led on by commands alone. */
export const planArena = async (
	request: APIRequestContext,
	{ topic, pads = false }: { topic: string; pads?: boolean }
): Promise<Planned> => {
	const [arena, ring, ranks, idea] = [newId(), newId(), newId(), newId()];
	const [group, board] = [groupId(teamKey, year), boardId(teamKey, year)];
	const tell = saying(request);
	const say = (command: Wish, as = marijke) => tell('arena', arena, command, as);
	const sitting = drawOrder(pool, seed, seats);
	const told = groups
		.map(({ key }) => ({ key, id: groupId(key, year) }))
		.filter(({ id }) => sitting.some(({ group: of }) => of === id));
	const on: Record<Exclude<ArenaStage, 'draft'>, () => Promise<void>> = {
		'questions-ready': async () => {
			await say({ type: 'put-question', question: newId(), words: 'Wat helpt jou om door te werken?', picture: null });
			await say({ type: 'put-question', question: newId(), words: 'Wanneer is het rustig in de gang?', picture: null });
			await say({ type: 'finish-questions' });
		},
		'pupils-asked': () => tell('ring', ring, { type: 'draw-ring', seed, pupils: pool }),
		prepared: async () => {
			for (const { pupil } of sitting) await tell('ring', ring, { type: 'say-yes', pupil });
			await say({ type: 'finish-preparing' });
		},
		live: () => say({ type: 'start-ring' }),
		'pupils-out': async () => {
			await say({ type: 'take-pen' });
			for (const words of heard) await say({ type: 'write-quote', quote: newId(), words, question: null });
			await say({ type: 'end-ring' });
		},
		clustered: async () => {
			await say({ type: 'put-idea', idea, words: 'Jassen ophangen in twee rijen', quotes: [] });
			await say({ type: 'put-idea', idea: newId(), words: 'Een plek waar je stil mag werken', quotes: [] });
			await say({ type: 'finish-ideas' });
		},
		ranked: async () => {
			await tell('ranks', ranks, { type: 'rank-idea', idea, feasible: 4, noticed: 3 });
			await say({ type: 'show-ranks' });
		},
		'on-board': () => say({ type: 'hang-idea', idea, group, board, note: newId() }),
		told: () => {
			const [words, how] = ['De jassen hangen in twee rijen.', 'Er zijn twee kapstokken bij gekomen.'];
			const ask = { question: 'Merken jullie hier al iets van?', options: ['ja', 'een beetje', 'nog niet'] };
			const classes = told.map(({ key, id }) => {
				const [pulse, next, answers, replies] = [newId(), newId(), newId(), newId()];
				return { group: id, pulses: pulsesOf(boardId(key, year)), pulse, next, answers, replies };
			});
			return say({ type: 'tell-pupils', words, how, title: `Leerlingenarena: ${topic}`, ask, classes });
		},
		confirmed: async () => {
			await say({ type: 'ask-noticed' });
			await closeQuestions(request);
			const { told: ofIt } = await arenaNow(request, arena);
			for (const one of ofIt?.classes ?? []) await answerAt(request, one);
		}
	};
	await say({
		type: 'plan-arena',
		group,
		board,
		ring,
		ranks,
		turns,
		topic,
		on: null,
		youngest: false,
		seats
	});
	if (pads) await say({ type: 'change-plan', topic, on: null, pads });
	let at: ArenaStage = 'draft';
	return {
		id: arena,
		say,
		to: async (stage) => {
			for (const next of states.slice(states.indexOf(at) + 1, states.indexOf(stage) + 1)) {
				if (next !== 'draft') await on[next]();
				at = next;
			}
		}
	};
};
