import { theHouse } from '#kernel/standing.ts';
import type { Actor } from './actor.ts';

/** The house as one that acts in an organisation. */
export const houseIn = (organisation: string): Actor => ({
	organisation,
	person: theHouse,
	standings: [{ role: 'house' }]
});
