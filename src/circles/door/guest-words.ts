import type { GuestName } from '#circles/names.ts';
import type { Say } from '#ui/say.ts';

/** A guest as one says it in the room: the first name, or `someone` where the register does not know them any more. */
export const calledIn = (say: Say, guest: GuestName | undefined): string => guest?.given || say('adults.someone');

/** For whom they are here: their function and organisation, or what they are of the family. */
export const partyIn = (say: Say, guest: GuestName | undefined): string => {
	if (!guest) return '';
	const works = [guest.function, guest.party].filter(Boolean).join(' · ');
	return guest.sort === 'partner' && works ? works : say(`door.sort-${guest.sort}`);
};
