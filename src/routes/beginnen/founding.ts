import { reach } from '#server/current-house.ts';
import { orAway } from '#server/page-access.ts';
import { signedInHere } from '../aanmelden/visitor.ts';

/** Whether who asks began to set up this Kring and did not finish. */
export const isFounding = async (event: Parameters<typeof signedInHere>[0]): Promise<boolean> => {
	const me = await signedInHere(event);
	return me !== undefined && (await orAway(reach().identity.setUp.foundingBy(me.account))) !== undefined;
};
