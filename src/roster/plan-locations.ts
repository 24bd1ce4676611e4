import { fold } from '#schools/location-labels.ts';
import type { FoundLocation } from './found.ts';
import type { Planning } from './plan.ts';
import type { Step } from './steps.ts';

export type LocationsPlan = {
	steps: Step[];
	/** the location here that a file means */
	idOf: (location: FoundLocation) => string;
};

export const planLocations = ({ facts, difference, nameIt }: Planning): LocationsPlan => {
	const { locations } = difference;
	const steps: Step[] = [];
	const ids = new Map<FoundLocation, string>();
	const closed = [...facts.locations.values()].filter((one) => one.closed);
	for (const { found: it, known } of [...locations.changed, ...locations.unchanged]) {
		ids.set(it, known.location);
		const before = { name: known.name, code: known.code ?? null };
		const name = fold(it.name) === fold(known.name) ? known.name : it.name;
		const after = { name, code: it.code ?? before.code };
		if (after.name !== before.name || after.code !== before.code)
			steps.push({ step: 'change-location', location: known.location, before, after });
	}
	for (const it of locations.new) {
		const { name, code = null } = it;
		// one that was here before and was closed comes back
		const at = closed.findIndex((one) => one.code === code && fold(one.name) === fold(name));
		const [before] = at < 0 ? [] : closed.splice(at, 1);
		const location = before?.location ?? nameIt();
		ids.set(it, location);
		steps.push(before ? { step: 'reopen-location', location } : { step: 'add-location', location, name, code });
	}
	return { steps, idOf: (it) => ids.get(it) ?? it.ref };
};
