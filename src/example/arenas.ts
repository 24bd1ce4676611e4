import type { ArenaCommand } from '#arenas/commands.ts';
import { drawOrder, type Candidate } from '#arenas/draw/draw-order.ts';
import { limits } from '#arenas/limits.ts';
import type { RanksCommand } from '#arenas/ranks/ranks-rules.ts';
import type { RingCommand } from '#arenas/ring/commands.ts';
import { ringOf, type Drawn } from '#arenas/ring/ring-state.ts';
import type { BoardCommand } from '#boards/commands.ts';
import type { PulsesCommand } from '#pulses/commands.ts';
import { pulsesOf } from '#pulses/stream-of.ts';
import { teamKey } from '#schools/next-year.ts';
import { arenaStories, type ArenaStory, type Spoken } from './arena-stories.ts';
import type { Calendar } from './calendar.ts';
import { castOf } from './cast.ts';
import { momentOf } from './clock.ts';
import type { Planned } from './planned.ts';
import { boardId, groupId, groups, regenboog, staffOf } from './regenboog.ts';
import { stableId } from './stable-id.ts';

/** The *leerlingenarena's* of the team, each as far as its story came. None is going on: that would make Kring quiet. */
export const arenasOf = (calendar: Calendar): Planned[] => {
	const turns = new Map<string, number>();
	return arenaStories.flatMap((story, index) => tellArena(story, index, calendar, turns));
};

type Asked =
	| { kind: 'arena'; command: ArenaCommand }
	| { kind: 'ring'; command: RingCommand }
	| { kind: 'ranks'; command: RanksCommand }
	| { kind: 'board'; command: BoardCommand }
	| { kind: 'pulses'; command: PulsesCommand };

const tellArena = (story: ArenaStory, index: number, calendar: Calendar, turns: Map<string, number>): Planned[] => {
	const { organisation } = regenboog;
	const { schoolYear, sessions, today } = calendar;
	const [team, board] = [groupId(teamKey, schoolYear), boardId(teamKey, schoolYear)];
	const id = (name: string) => stableId(`arena ${schoolYear} ${index} ${name}`);
	const [arena, ring, ranks] = [id('arena'), id('ring'), id('ranks')];
	const cast = castOf(staffOf());
	const planned: Planned[] = [];
	let at = 0;

	/** Early in a year sessions share a day: each has a time of its own there. */
	const on = (session: number) => {
		at = momentOf(sessions[session] ?? today, '10:10') + session * 25 * 60_000;
	};
	const act = (actor: string, stream: string, asked: Asked, seconds = 5) => {
		at += seconds * 1000;
		const command = stableId(`arena command ${today} ${index} ${planned.length}`);
		planned.push({ at, organisation, actor, stream, id: command, ...asked });
	};
	const inArena = (name: string, command: ArenaCommand, seconds?: number) =>
		act(cast(name), arena, { kind: 'arena', command }, seconds);
	const inRing = (command: RingCommand) => act(cast('Marijke'), ring, { kind: 'ring', command });

	on(story.planned);
	const { topic, youngest, seats } = story;
	const about = { group: team, board, ring, ranks, turns: stableId('turns of the school') };
	inArena('Marijke', { type: 'plan-arena', ...about, topic, on: story.day(calendar), youngest, seats });
	for (const [nth, { by, words, picture = null }] of story.questions.entries())
		inArena(by, { type: 'put-question', question: id(`question ${nth}`), words, picture });
	if (!story.drawn) return planned;

	on(story.drawn.on);
	inArena('Marijke', { type: 'finish-questions' }, 60);
	const { pupils, no, yes } = drawnOf(story, calendar, turns);
	inRing({ type: 'draw-ring', seed: story.drawn.seed, pupils });
	for (const pupil of no) inRing({ type: 'say-no', pupil });
	for (const pupil of yes) inRing({ type: 'say-yes', pupil });
	if (!story.spoken) return planned;

	const quotes = speak(story.spoken, { id, on, inArena });
	for (const pupil of yes) turns.set(pupil, (turns.get(pupil) ?? 0) + 1);
	for (const [nth, { words, of }] of story.spoken.ideas.entries())
		inArena('Marijke', {
			type: 'put-idea',
			idea: id(`idea ${nth}`),
			words,
			quotes: of.flatMap((one) => quotes[one] ?? [])
		});
	inArena('Marijke', { type: 'finish-ideas' });
	for (const [by, degrees] of Object.entries(story.spoken.ranks))
		for (const [nth, [feasible, noticed]] of degrees.entries())
			act(
				cast(by),
				ranks,
				{ kind: 'ranks', command: { type: 'rank-idea', idea: id(`idea ${nth}`), feasible, noticed } },
				1
			);
	inArena('Marijke', { type: 'show-ranks' });
	if (!story.hung) return planned;

	const { hung, told } = story;
	on(hung.on);
	const [idea, note] = [id(`idea ${hung.idea}`), id('note')];
	inArena(hung.by, { type: 'hang-idea', idea, group: team, board, note });
	if (hung.quote !== undefined) inArena('Marijke', { type: 'release-quote', quote: quotes[hung.quote] ?? null });
	if (!told) return planned;

	const classes = Object.keys(told.counts).map((key) => ({
		group: groupId(key, schoolYear),
		pulses: pulsesOf(boardId(key, schoolYear)),
		pulse: id(`told ${key}`),
		next: id(`noticed ${key}`),
		answers: id(`answers ${key}`),
		replies: id(`replies ${key}`)
	}));
	on(told.on);
	if (hung.done) act(cast(hung.by), board, { kind: 'board', command: { type: 'set-status', note, status: 'done' } });
	inArena('Marijke', {
		type: 'tell-pupils',
		words: told.words,
		how: told.how,
		title: `Leerlingenarena: ${topic}`,
		ask: { question: 'Merken jullie hier al iets van?', options: ['ja', 'een beetje', 'nog niet'] },
		classes
	});
	on(told.asked);
	inArena('Marijke', { type: 'ask-noticed' });
	on(told.answered);
	for (const [nth, [key, counts]] of Object.entries(told.counts).entries()) {
		const { pulses = '', next = '' } = classes[nth] ?? {};
		const screen = groups.find((one) => one.key === key)?.screen.id ?? '';
		const inClass = (command: PulsesCommand) => act(screen, pulses, { kind: 'pulses', command }, 20);
		inClass({ type: 'open-pulse', pulse: next });
		inClass({ type: 'count-hands', pulse: next, counts });
		inClass({ type: 'close-pulse', pulse: next });
	}
	return planned;
};

type Telling = {
	id: (name: string) => string;
	on: (session: number) => void;
	inArena: (name: string, command: ArenaCommand, seconds?: number) => void;
};

/** Twenty minutes in which one writes along; the ids of what was written. */
const speak = ({ on: day, scribe, heard }: Spoken, { id, on, inArena }: Telling): string[] => {
	on(day);
	inArena('Marijke', { type: 'finish-preparing' });
	inArena(scribe, { type: 'take-pen' });
	inArena('Marijke', { type: 'start-ring' });
	const quotes: string[] = [];
	const between = Math.floor(1100 / (heard.flat().length + heard.length));
	for (const [nth, said] of heard.entries()) {
		const question = id(`question ${nth}`);
		if (nth > 0) inArena('Marijke', { type: 'show-question', question }, between);
		for (const words of said) {
			const quote = id(`quote ${quotes.length}`);
			quotes.push(quote);
			inArena(scribe, { type: 'write-quote', quote, words, question }, between);
		}
	}
	inArena('Marijke', { type: 'end-ring' }, between);
	return quotes;
};

/** Who may be drawn, and of who is drawn those who say no and then those who say yes. */
const drawnOf = ({ drawn, seats }: ArenaStory, { schoolYear }: Calendar, turns: ReadonlyMap<string, number>) => {
	const { seed = 0, from, no: declines = 0, yes: agrees = 0 } = drawn ?? {};
	const pupils: Candidate[] = groups
		.filter(({ key }) => !from || from.includes(key))
		.flatMap(({ key, pupils: all }) =>
			all.map(({ id }) => ({ pupil: id, group: groupId(key, schoolYear), turns: turns.get(id) ?? 0 }))
		);
	const order = drawOrder(pupils, seed, seats * (1 + limits.reserves));
	const said = order.map(({ pupil, group }, nth): Drawn => ({
		pupil,
		group,
		said: nth < declines ? 'no' : 'nothing-yet'
	}));
	const opened = { group: '', arena: '', turns: '', seats };
	const sitting = ringOf({ opened, drawn: said }).map(({ pupil }) => pupil);
	return {
		pupils,
		no: order.slice(0, declines).map(({ pupil }) => pupil),
		yes: agrees === 'all' ? sitting : sitting.slice(0, agrees)
	};
};
