import { expect } from 'vitest';
import { admit } from '#circles/server/seating.ts';
import type { Actor } from '#server/actor.ts';
import { comesWithLink, seatedAt, takesPlace, type Meeting } from './circle.ts';
import type { TwoFamilies } from './two-families.ts';

/** Someone at a device of a room. */
export type Sitting = { device: string; actor: Actor };
export type Room = Meeting & { mother: Sitting; coach: Sitting; coachId: string; child: Sitting; screen: Sitting };

/** Meetings of the first family that go on: the mother, a partner, a child and the screen sit in the room. */
export const roomsOf = ({ it, family }: Pick<TwoFamilies, 'it' | 'family'>) => ({
	async begin(): Promise<Room> {
		const coachId = await family.invite('Ilse');
		const meeting = await family.plan({ coming: [family.mother, coachId] });
		await family.ask({ type: 'begin-meeting', meeting: meeting.meeting, opener: null });
		const at = async (device: string): Promise<Sitting> => ({
			device,
			actor: await seatedAt(it.house, 'north', device)
		});
		const comes = async (guest: string) => {
			const { device } = await comesWithLink(it.house, family, guest);
			expect(await admit(it.house, await family.keeper(), meeting.meeting, guest)).toHaveProperty('version');
			return at(device);
		};
		return {
			...meeting,
			coachId,
			mother: await comes(family.mother),
			coach: await comes(coachId),
			child: await at((await takesPlace(it.house, family, meeting.meeting, family.child)).device),
			screen: await at((await takesPlace(it.house, family, meeting.meeting)).device)
		};
	},
	end: ({ meeting }: Meeting) => family.ask({ type: 'end-meeting', meeting }),
	throughDoor: ({ meeting }: Meeting) => family.ask({ type: 'go-through-door', meeting }),
	tick: ({ meeting }: Meeting, present: string[]) => family.ask({ type: 'open-second-part', meeting, present })
});
