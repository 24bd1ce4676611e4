import type { YearOfVoices } from './known.ts';

/** Of fewer a share says more of one child than of the school. */
const fewest = 5;

/** How many of the weighed wishes reached the agreements, wholly or partly; nothing, where none was weighed. */
export const shareReached = ({
	weighed,
	done
}: Pick<YearOfVoices, 'weighed' | 'done'>): { count: number; percent: number | null } | undefined => {
	if (weighed === 0) return undefined;
	const count = done['taken-over'] + done.partly;
	return { count, percent: weighed < fewest ? null : Math.round((100 * count) / weighed) };
};
