import type { Board } from '#boards/board-state.ts';
import type { BoardCommand } from '#boards/commands.ts';
import { newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { startSession } from '#testing/session.ts';
import type { Class } from './kring.ts';
import { pastOf } from './past.ts';

const schoolYear = '2026-2027';

/** A school to measure in: classes of so many pupils, with nothing on their board or with a past. */
export const openSchool = async (house: House) => {
	const organisation = `school-${newId().slice(-12)}`;
	await house.found(organisation);
	const administrator: Actor = { organisation, person: newId(), standings: [{ role: 'administrator' }] };
	const school = newId();
	let classes = 0;

	const say = async (actor: Actor, kind: string, stream: string, command: { type: string }) => {
		const outcome = await house.handle(actor, { id: newId(), kind, stream, command });
		if ('refused' in outcome) throw new Error(`${command.type} was refused: ${outcome.refused}`);
	};
	const set = (command: { type: string } & Record<string, unknown>) => say(administrator, 'school', school, command);
	const add = async (kind: string, given: string, role: string, group: string) => {
		const person = newId();
		await set({ type: 'add-person', person, kind, given, family: '' });
		await set({ type: 'join-group', group, person, role });
		return person;
	};
	const asActor = async (person: string): Promise<Actor> => {
		const actor = await house.actors.of(organisation, person);
		if (!actor) throw new Error('no place in their own school');
		return actor;
	};
	const onBoard = (actor: Actor, board: string) => (command: BoardCommand) => say(actor, 'board', board, command);

	const openClass = async (pupilCount: number, inSession = false): Promise<Class> => {
		const number = ++classes;
		const group = newId();
		await set({ type: 'open-group', group, key: `g${number}`, name: `Groep ${number}`, schoolYear, grades: [5] });
		const teacher = await asActor(await add('staff', 'Tom', 'teacher', group));
		const pupils = await Promise.all(
			Array.from({ length: pupilCount }, (_, index) => add('pupil', `Leerling ${index}`, 'pupil', group))
		);
		const board = newId();
		await onBoard(teacher, board)({ type: 'open-board', group, schoolYear, previous: null });
		if (!inSession) return { organisation, board, pupils };
		const { sessions, faces } = await startSession(house, { board, teacher }, pupils);
		return { organisation, board, pupils, also: sessions, faces };
	};

	await set({ type: 'open-school', name: 'School om te meten', example: true });
	return {
		openClass,
		/** A class whose board has seen about so many events. */
		live: async (events: number): Promise<Class> => {
			const made = await openClass(30);
			const actors = await Promise.all(made.pupils.map(asActor));
			await pastOf(events, (by, command) => {
				const actor = actors[by % actors.length];
				return actor ? onBoard(actor, made.board)(command) : Promise.resolve();
			});
			return made;
		},
		/** Takes every note off a board except its goals, so that a class can write on it again. */
		clear: async (board: string): Promise<void> => {
			const found = await house.look(organisation, board);
			const { notes, opened } = (found?.state ?? { notes: [], opened: null }) as Pick<Board, 'notes' | 'opened'>;
			const standings = [{ role: 'teacher' as const, audience: `group:${opened?.group}` }];
			const clean = onBoard({ organisation, person: newId(), standings }, board);
			const away = notes.filter(({ area }) => area !== 'goals');
			await Promise.all(away.map(({ id: note }) => clean({ type: 'remove-note', note })));
		}
	};
};
