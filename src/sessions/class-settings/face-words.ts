import { onOneLine } from '#kernel/words.ts';
import type { Counted } from '#sessions/faces.ts';

export type FaceWords = Record<Counted, string>;

/**
 * What to ask for when someone leaves the fields: `null` is the usual words again. A field left empty takes its usual
 * word. `nothing-new`: it stands so already, or a word does not fit, which the field itself says.
 */
export const wordsToSend = (
	typed: FaceWords,
	usual: FaceWords,
	kept: FaceWords | null,
	most: number
): FaceWords | null | 'nothing-new' => {
	const tidy = (face: Counted) => onOneLine(typed[face]) || usual[face];
	const asked: FaceWords = { happy: tidy('happy'), okay: tidy('okay'), sad: tidy('sad') };
	if (Object.values(asked).some((word) => word.length > most)) return 'nothing-new';
	if (isSame(asked, kept ?? usual)) return 'nothing-new';
	return isSame(asked, usual) ? null : asked;
};

const isSame = (one: FaceWords, other: FaceWords): boolean =>
	one.happy === other.happy && one.okay === other.okay && one.sad === other.sad;
