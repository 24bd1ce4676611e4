/** A name as it is kept: outer spaces gone, inner ones single, one Unicode form. */
export const tidy = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ');

/** Why a name cannot be kept, or null when it can. */
export const flawOf = (name: string, longest: number): 'name-is-empty' | 'name-too-long' | null => {
	const kept = tidy(name);
	if (kept === '') return 'name-is-empty';
	return kept.length > longest ? 'name-too-long' : null;
};
