import type { Context } from '#kernel/decider.ts';
import type { RosterEvent } from './events.ts';
import type { Applied, Rosters } from './rosters-state.ts';

export const evolve = ({ readings, applied }: Rosters, event: RosterEvent, { actor, at }: Context): Rosters => {
	switch (event.type) {
		case 'reading-kept':
			return {
				readings: { ...without(readings, event.instead), [event.reading]: { by: actor, until: event.until } },
				applied
			};
		case 'reading-dropped':
			return { readings: without(readings, [event.reading]), applied };
		case 'roster-applied': {
			const it: Applied = { by: actor, at, counts: event.counts, until: event.until, undone: false };
			return { readings: without(readings, [event.reading]), applied: { ...applied, [event.roster]: it } };
		}
		case 'roster-undone':
			return { readings, applied: changed(applied, [event.roster], { until: null, undone: true }) };
		case 'words-forgotten':
			return {
				readings: without(readings, event.readings),
				applied: changed(applied, event.rosters, { until: null })
			};
	}
};

const without = <One>(all: Record<string, One>, gone: readonly string[]): Record<string, One> =>
	Object.fromEntries(Object.entries(all).filter(([id]) => !gone.includes(id)));

const changed = (all: Rosters['applied'], ids: readonly string[], into: Partial<Applied>): Rosters['applied'] =>
	Object.fromEntries(Object.entries(all).map(([id, one]) => [id, ids.includes(id) ? { ...one, ...into } : one]));
