import { withoutUnseen } from '#kernel/unseen.ts';
import { onOneLine } from '#kernel/words.ts';

/** A name as it is kept: outer spaces gone, inner ones single, one Unicode form, and no sign in it that nobody sees. */
export const tidy = (name: string): string =>
	withoutUnseen(name.normalize('NFC'))
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.replace(/\p{Cf}/gu, '')
		.trim();

/** The code of a vestiging as it is kept: in one way, and none when it is empty. */
export const tidyCode = (code: string | null): string | null => tidy(code ?? '').toUpperCase() || null;

/** Why a name cannot be kept, or null when it can. */
export const flawOf = (name: string, longest: number): 'name-is-empty' | 'name-too-long' | null => {
	const kept = tidy(name);
	if (onOneLine(kept) === '') return 'name-is-empty';
	return kept.length > longest ? 'name-too-long' : null;
};
