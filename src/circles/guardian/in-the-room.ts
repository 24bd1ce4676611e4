import type { Adults } from '../adults/adults-state.ts';
import type { Circle } from '../circle-state.ts';
import type { Sort } from '../guest.ts';
import type { Source } from '../texts/source.ts';
import type { Together } from '../together/together-state.ts';

/**
 * Someone in the room of one meeting: `first`, with the children (`was` there, or `might` be: nobody is ticked then);
 * `second`, ticked behind the door. Of the school who was asked to be there.
 */
export type InRoom =
	| { kind: 'guest'; id: string; sort: Exclude<Sort, 'guardian'>; first: 'was' | 'might' | null; second: boolean }
	| { kind: 'staff'; id: string };

/** Who was in the room of one meeting that is over. `at`: when it began, in ms since 1970. */
export type Room = { at: number; who: InRoom[] };

/**
 * As one guardian may know it. Of another guardian nothing: not that they were there, and no meeting to which they were
 * asked and who reads this was not. Who has no authority over any child learns of nobody.
 */
export const roomsOf = (circle: Circle, guardian: string, sources: readonly Source[]): Room[] =>
	circle.children.some(({ guardians }) => guardians.includes(guardian))
		? sources.flatMap((source) => {
				const { begunAt, state, staff } = source.meeting;
				if (state !== 'done' || begunAt === null || !isTheirs(circle, guardian, source)) return [];
				const guests = circle.guests.flatMap((guest): InRoom[] => inRoom(guest, source));
				return [{ at: begunAt, who: [...guests, ...staff.map((id) => ({ kind: 'staff' as const, id }))] }];
			})
		: [];

const inRoom = ({ id, sort }: Circle['guests'][number], { together, adults }: Source): InRoom[] => {
	if (sort === 'guardian') return [];
	const first = satIn(together, id) ? 'was' : together?.knew.includes(id) ? 'might' : null;
	const second = cameTo(adults, id);
	return first !== null || second ? [{ kind: 'guest', id, sort, first, second }] : [];
};

const satIn = (together: Together | undefined, guest: string) => together?.sat.includes(guest) ?? false;
const cameTo = (adults: Adults | undefined, guest: string) => adults?.came.includes(guest) ?? false;

/** They were asked; or nobody was who looks after these children, or may be one who did. */
const isTheirs = ({ guests }: Circle, guardian: string, { meeting, together, adults }: Source): boolean => {
	if (meeting.coming.includes(guardian)) return true;
	const isFromElsewhere = (id: string) => guests.some((guest) => guest.id === id && guest.sort !== 'guardian');
	return [...meeting.coming, ...(together?.knew ?? []), ...(adults?.came ?? [])].every(isFromElsewhere);
};
