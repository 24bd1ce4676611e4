import type { Request } from './answering.ts';
import type { Wall } from './group.ts';

/** How a request is known again: with its words, and without; one of the two may be empty. */
type Marks = { full: Buffer; bare: Buffer };

const none = Buffer.alloc(0);
const bytes = 16;

/**
 * Marks a request, so that the same id with another wish is noticed (K2). Of a confidential stream the words are in the
 * mark under that stream's key only: whoever holds the house's secret could guess them from another (K13). Before it has
 * that key, and when it has ended, the second mark is what is left: who asked something there, and not what.
 */
export const marksOf = (
	{ capabilities, keys }: Pick<Wall, 'capabilities' | 'keys'>,
	{ envelope, actor }: Pick<Request, 'envelope' | 'actor'>,
	key: Buffer | undefined
): Marks => {
	const { kind, stream, command } = envelope;
	const capability = Object.hasOwn(capabilities, kind) ? capabilities[kind] : undefined;
	const isSealed = capability?.dataClass === 'confidential';
	const asked = [actor.person, kind, stream];
	return {
		full: isSealed && !key ? none : keys.fingerprint(key, JSON.stringify([...asked, command])),
		bare: isSealed ? keys.fingerprint(undefined, JSON.stringify(asked)) : none
	};
};

/** Whether a request is the one that left this mark, as far as can still be told. */
export const isMarked = (kept: Buffer, { full, bare }: Marks): boolean => {
	if (full.length === 0) return kept.subarray(-bytes).equals(bare);
	// what was refused before the stream began left no more than the second mark
	return kept.subarray(0, bytes).equals(full) || (bare.length > 0 && kept.equals(bare));
};
