import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '#kernel/id.ts';
import { asCheckIn, sitDown, type Place, type Pupil } from './pupil.ts';
import { wordsOf } from './words.ts';

/**
 * One class at one board: 30 participants with a check-in and 3 notes each; every participant must see all 120. Where
 * there is no session, and while warming up, the check-in is a note as well.
 */
export const notesEach = 4;
const areas = ['successes', 'actions', 'planning', 'ideas'];
const patience = 30_000;

/**
 * `burst`: all at once, each waits for its answer before its next note; `slam`: all notes at once;
 * `paced`: spread over ten seconds.
 */
export type Mode = 'burst' | 'slam' | 'paced';
const pacedOver = 10_000;

/** A note and the command that put it up. */
export type Note = { id: string; note: string };

/** `latencies`: ms from sending to seeing, for every note and every listener; `wall`: s until all have seen all. */
export type Round = { latencies: number[]; wall: number; bytes: number; acknowledged: Note[] };

export type Lesson = {
	round: (mode: Mode, warmingUp?: boolean) => Promise<Round>;
	/** Sends all notes at once and resolves when all are answered, whoever has seen them. */
	untilAcknowledged: () => Promise<Note[]>;
	leave: () => void;
};

export const openLesson = async (places: readonly Place[]): Promise<Lesson> => {
	let hear: ((command: string) => void) | undefined;
	const pupils = await Promise.all(places.map((place) => sitDown(place, (command) => hear?.(command))));
	let written = 0;
	let checkedIn = 0;

	const checksIn = places.every(({ faces }) => faces !== undefined);
	const write = async (pupil: Pupil, turn: number, sent: Map<string, number>, faces: boolean): Promise<Note[]> => {
		const made = { id: newId(), note: newId() };
		if (faces && turn === 0) {
			sent.set(asCheckIn(checkedIn++), performance.now());
			return (await pupil.checkIn(made.id)) ? [made] : [];
		}
		sent.set(made.id, performance.now());
		return (await pupil.write(made, areas[turn] ?? '', wordsOf(written++))) ? [made] : [];
	};

	const writeAll = async (mode: Mode, sent: Map<string, number>, faces: boolean): Promise<Note[]> => {
		const turns = Array.from({ length: notesEach }, (_, turn) => turn);
		const gap = pacedOver / (pupils.length * notesEach);
		const begun = performance.now();
		const ofPupil = async (pupil: Pupil, seat: number): Promise<Note[]> => {
			const notes: Note[] = [];
			const answers: Promise<Note[]>[] = [];
			for (const turn of turns) {
				const due = begun + (turn * pupils.length + seat) * gap;
				if (mode === 'paced') await wait(Math.max(0, due - performance.now()));
				const answer = write(pupil, turn, sent, faces);
				if (mode === 'burst') notes.push(...(await answer));
				else answers.push(answer);
			}
			return [...notes, ...(await Promise.all(answers)).flat()];
		};
		return (await Promise.all(pupils.map(ofPupil))).flat();
	};

	const round = async (mode: Mode, warmingUp = false): Promise<Round> => {
		const sent = new Map<string, number>();
		const latencies: number[] = [];
		const before = pupils.reduce((sum, pupil) => sum + pupil.bytes(), 0);
		const all = pupils.length * pupils.length * notesEach;
		const seen = Promise.withResolvers<number>();
		hear = (command) => {
			const at = sent.get(command);
			if (at === undefined) return;
			latencies.push(performance.now() - at);
			if (latencies.length === all) seen.resolve(performance.now());
		};
		const begun = performance.now();
		const late = setTimeout(
			() => seen.reject(new Error(`${latencies.length} of ${all} were seen`)),
			patience + pacedOver
		);
		const acknowledged = await writeAll(mode, sent, checksIn && !warmingUp);
		const wall = ((await seen.promise) - begun) / 1000;
		clearTimeout(late);
		const bytes = (pupils.reduce((sum, pupil) => sum + pupil.bytes(), 0) - before) / pupils.length;
		return { latencies, wall, bytes, acknowledged };
	};

	return {
		round,
		untilAcknowledged: () => writeAll('slam', new Map(), false),
		leave: () => {
			for (const pupil of pupils) pupil.leave();
		}
	};
};
