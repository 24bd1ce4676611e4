import type { House } from '#server/house.ts';
import { voiceOf } from '#voices/stream-of.ts';
import type { Voice, Wish } from '#voices/voice-state.ts';

/** What a child said about its own plan, and what became of it. In which meeting is for the family's board to tell. */
export type VoiceKept = Omit<Wish, 'id' | 'meeting' | 'asked' | 'told'> & {
	/** by whom is theirs */
	told: Omit<NonNullable<Wish['told']>, 'by'> | null;
};

export const voiceAbout = async (
	{ look }: Pick<House, 'look'>,
	organisation: string,
	person: string
): Promise<VoiceKept[]> => {
	const stream = await look(organisation, voiceOf(person));
	if (stream?.kind !== 'voice') return [];
	// The edge: a stream of this kind has this state.
	return (stream.state as Voice).wishes.map(({ id: _id, meeting: _meeting, asked: _asked, told, ...wish }) => ({
		...wish,
		told: told && { on: told.on, took: told.took, words: told.words }
	}));
};
