import type { Noted } from './open-now.ts';

/** Writes entries of an organisation; resolves when they are on disk. */
export type Note = (organisation: string, entries: readonly Noted[]) => Promise<void>;

/** How soon what could not be written is tried again, in ms. */
const again = 5_000;

/** Writing what must be there before something goes on (`now`), and what may come a little later (`soon`) and is not lost. */
export const openLate = (note: Note) => {
	const waiting = new Map<string, Noted[]>();
	let retry: NodeJS.Timeout | undefined;

	const now: Note = async (organisation, entries) => {
		const late = waiting.get(organisation) ?? [];
		waiting.delete(organisation);
		if (late.length + entries.length === 0) return;
		await note(organisation, [...late, ...entries]).catch((error: unknown) => {
			if (late.length > 0) keep(organisation, late);
			throw error;
		});
	};
	const keep = (organisation: string, entries: readonly Noted[]) =>
		void waiting.set(organisation, [...entries, ...(waiting.get(organisation) ?? [])]);
	const tryAll = () => Promise.all([...waiting.keys()].map((organisation) => now(organisation, []).catch(tryLater)));
	const tryLater = () => {
		retry ??= setTimeout(() => {
			retry = undefined;
			void tryAll();
		}, again).unref();
	};
	return {
		now,
		soon: async (organisation: string, entry: Noted): Promise<void> => {
			waiting.set(organisation, [...(waiting.get(organisation) ?? []), entry]);
			await now(organisation, []).catch(tryLater);
		},
		/** Openings whose end is still to be written. */
		waiting: () =>
			[...waiting].flatMap(([organisation, entries]) =>
				entries.flatMap(({ opening }) => (opening === undefined ? [] : { organisation, id: opening }))
			),
		stop: () => clearTimeout(retry)
	};
};
