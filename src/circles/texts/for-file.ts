import { agreedIn, tell, type Source, type Told } from './source.ts';

/** *Voor het dossier*: what guiding one child needs. `closing`: dit kunnen wij nu. `at`: when they met, in ms since 1970. */
export type ForFile = {
	child: string;
	at: number;
	goals: readonly { words: string; helper: string }[];
	needs: readonly string[];
	agreements: readonly Told[];
	closing: string;
};

/** No brother or sister, no face, no goal of home and not how it goes with it; nothing about the family. */
export const forFile = (source: Source, child: string): ForFile => {
	const { meeting, together, adults } = source;
	return {
		child,
		at: meeting.at,
		goals: (together?.entries ?? [])
			.filter((entry) => entry.child === child && entry.area === 'goals' && entry.words !== '')
			.map(({ words, helper }) => ({ words, helper })),
		needs: (adults?.needs ?? []).filter((need) => need.child === child).map(({ words }) => words),
		agreements: agreedIn(source)
			.filter(({ about }) => about === child)
			.map((one) => tell(one, [child])),
		closing: meeting.closing
	};
};
