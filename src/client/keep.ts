import type { Envelope } from '#kernel/envelope.ts';

/** Where unanswered commands of one seat lie, one entry each, so that two tabs never overwrite each other. */
export type Keep = {
	put: (envelope: Envelope) => void;
	drop: (id: string) => void;
	/** Oldest first: the ids carry their time. */
	all: () => Envelope[];
};

/** On this device. Works on plain http; a full or forbidden storage keeps nothing and breaks nothing. */
export const keepIn = (storage: Storage, organisation: string, person: string): Keep => {
	const prefix = `kring.outbox.${organisation}.${person}.`;
	const quietly = <T>(work: () => T): T | undefined => {
		try {
			return work();
		} catch {
			return undefined;
		}
	};
	return {
		put: (envelope) => void quietly(() => storage.setItem(prefix + envelope.id, JSON.stringify(envelope))),
		drop: (id) => void quietly(() => storage.removeItem(prefix + id)),
		all: () =>
			quietly(() =>
				Object.keys(storage)
					.filter((key) => key.startsWith(prefix))
					.toSorted()
					.flatMap((key) => quietly(() => JSON.parse(storage.getItem(key) ?? '') as Envelope) ?? [])
			) ?? []
	};
};
