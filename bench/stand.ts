import { realpathSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serversIn } from '#server/postgres/processes.ts';
import type { Asked, Class } from './kring.ts';
import { openLesson, type Mode } from './lesson.ts';
import type { Costed } from './measured.ts';
import { start, type Program } from './program.ts';
import type { Place } from './pupil.ts';
import { cpuOf, cpuOfAll, peakOf } from './usage.ts';

/** A server to measure, in a process of its own over a folder of its own. */
export type Stand = {
	program: Program<{ port: number }>;
	folder: string;
};

export const startKring = async (folder: string, execArgv?: readonly string[]): Promise<Stand> => ({
	program: await start<{ port: number }>('kring', [folder], execArgv),
	folder
});

/** The same with boards whose words are sealed. */
export const startSealed = async (folder: string): Promise<Stand> => ({
	program: await start<{ port: number }>('kring', [folder, 'sealed']),
	folder
});

export const startFloor = async (folder: string): Promise<Stand> => ({
	program: await start<{ port: number }>('floor', [folder]),
	folder
});

export const ask = <Answer>({ program }: Stand, asked: Asked): Promise<Answer> => program.ask<Answer>(asked);

export const placesIn = ({ program }: Stand, { organisation, board, pupils, also, faces }: Class): Place[] =>
	pupils.map((person) => ({ port: program.ready.port, organisation, board, person, also, faces }));

/** The floor knows no people; any name will do. */
export const placesOnFloor = (stand: Stand, count: number): Place[] =>
	placesIn(stand, {
		organisation: 'floor',
		board: '-',
		pupils: Array.from({ length: count }, (_, index) => String(index))
	});

/** A round after a warm-up on the same streams, and what it cost. */
export const measure = async (stand: Stand, places: readonly Place[], mode: Mode): Promise<Costed> => {
	const lesson = await openLesson(places);
	await lesson.round(mode === 'slam' ? 'slam' : 'burst', true);
	const before = usedBy(stand);
	const round = await lesson.round(mode);
	const after = usedBy(stand);
	lesson.leave();
	return { ...round, cpu: after.server - before.server, databaseCpu: after.database - before.database };
};

export const peak = ({ program }: Stand): number => peakOf(program.pid);

/** A temporary folder on disk for as long as the work lasts. */
export const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
	const folder = realpathSync(await mkdtemp(join(tmpdir(), 'kring-bench-')));
	try {
		return await work(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
};

/** The floor has no database, so there is no process in such a folder. */
const usedBy = ({ program, folder }: Stand) => ({
	server: cpuOf(program.pid),
	database: cpuOfAll(serversIn(join(folder, 'postgres')))
});
