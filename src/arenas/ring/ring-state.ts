/** Why a teacher thinks a pupil had better not sit in this ring: chosen, so that nothing is written about a child. */
export const vetoReasons = ['away', 'not-now', 'other'] as const;
export type VetoReason = (typeof vetoReasons)[number];

/** A pupil who was drawn, in the order of the draw. A pupil says no without any reason. */
export type Drawn = {
	pupil: string;
	group: string;
	said: 'nothing-yet' | 'yes' | 'no' | VetoReason;
};

/** What a draw went by, so that it can be done again: pupils of each group, and how many turns they had together. */
export type DrawOf = { seed: number; groups: readonly { group: string; pupils: number; turns: number }[] };

/** Who sits in the ring of one arena; forgotten when they have answered whether they notice anything. */
export type Ring = {
	opened: { group: string; arena: string; turns: string; seats: number } | null;
	draw: DrawOf | null;
	/** the ring itself and then who come in reserve */
	drawn: readonly Drawn[];
	sat: boolean;
};

export const noRing: Ring = { opened: null, draw: null, drawn: [], sat: false };

const isOut = ({ said }: Drawn): boolean => said !== 'nothing-yet' && said !== 'yes';

/**
 * Who sits there now. For one who does not, the next of the own group comes, and where there is none the next of all; so
 * the others stay who they are.
 */
export const ringOf = ({ opened, drawn }: Pick<Ring, 'opened' | 'drawn'>): readonly Drawn[] => {
	const seats = opened?.seats ?? 0;
	const sitting = drawn.slice(0, seats);
	const reserve = drawn.slice(seats);
	for (const [seat, out] of sitting.entries()) {
		let one: Drawn | undefined = out;
		while (one && isOut(one)) {
			const group: string = out.group;
			const next = reserve.findIndex((other) => other.group === group && !isOut(other));
			const at = next < 0 ? reserve.findIndex((other) => !isOut(other)) : next;
			one = at < 0 ? undefined : reserve.splice(at, 1)[0];
		}
		if (one) sitting[seat] = one;
	}
	return sitting.filter((one) => !isOut(one));
};
