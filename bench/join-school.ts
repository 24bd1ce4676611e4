import { capabilities } from '#capabilities.ts';
import type { BoardCommand } from '#boards/commands.ts';
import { areas } from '#boards/note.ts';
import { newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import { openHouse, type House } from '#server/house.ts';
import { keepings } from '#server/keepings.ts';
import { migrate } from '#server/migrate.ts';
import { openDatabase } from '#server/postgres/open.ts';
import { secretIn } from '#server/postgres/secret.ts';
import { newJoinCode, newJoinPass } from '#sessions/code.ts';
import { sessionsOf } from '#sessions/companion.ts';
import type { Class } from './kring.ts';
import { openSchool } from './school.ts';
import { wordsOf } from './words.ts';

/** A session whose door stands open, and the children who may take a name there. */
export type OpenForTablets = { code: string; pupils: readonly string[] };

/** Notes in each area of each board. */
const perArea = 3;

type Add = Extract<BoardCommand, { type: 'add-note' }>;

/** Fills a data folder with classes that each have a board and a session going on, and leaves it for Kring to start on. */
export const openForTablets = async (folder: string, classes: number, pupils: number): Promise<OpenForTablets[]> => {
	const place = { dataFolder: folder, databaseUrl: undefined, secret: undefined, minFreeMegabytes: 64 };
	const database = await openDatabase(place, { say: () => undefined });
	await migrate(database.owner, {
		kring_pipe: String(database.as('kring_pipe').password),
		kring_reader: String(database.as('kring_reader').password),
		kring_identity: String(database.as('kring_identity').password),
		kring_jobs: String(database.as('kring_jobs').password)
	});
	const house = openHouse({ login: database.as, secret: await secretIn(folder), capabilities, keepings });
	try {
		const { openClass } = await openSchool(house);
		const open: OpenForTablets[] = [];
		for (let number = 0; number < classes; number++) open.push(await startSession(house, await openClass(pupils)));
		return open;
	} finally {
		await house.close();
		await database.stop();
	}
};

const startSession = async (house: House, { organisation, board, pupils }: Class): Promise<OpenForTablets> => {
	const found = await house.look(organisation, board);
	const standings = [{ role: 'teacher' as const, audience: found?.audience ?? '' }];
	const teacher: Actor = { organisation, person: newId(), standings };
	const say = async (kind: string, stream: string, command: { type: string }) => {
		const outcome = await house.handle(teacher, { id: newId(), kind, stream, command });
		if ('refused' in outcome) throw new Error(`${command.type} was refused: ${outcome.refused}`);
	};
	const hung = areas.flatMap((area) => Array.from({ length: perArea }, (_, at) => ({ area, words: wordsOf(at) })));
	await Promise.all(hung.map((note) => say('board', board, { type: 'add-note', note: newId(), ...note } as Add)));

	const [session, faces, aside, revealed, code] = [newId(), newId(), newId(), newId(), newJoinCode()];
	const start = { session, faces, aside, revealed, mode: 'bovenbouw', pupils, arriving: false };
	const sessions = sessionsOf(board);
	await say('sessions', sessions, { type: 'start-session', ...start } as { type: string });
	const door = { type: 'open-door', session, code, pass: newJoinPass() };
	await say('sessions', sessions, door);
	const letAllIn = { type: 'choose-admission', admission: 'all' };
	await say('aside', aside, letAllIn);
	return { code, pupils };
};
