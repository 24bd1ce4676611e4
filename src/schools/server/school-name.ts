import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';

/** What the school of who asks is called. */
export const schoolNameOf = async ({ db }: Pick<House, 'db'>, { organisation, person }: Actor): Promise<string> => {
	const [row] = await db.ask<{ name: string }>(
		{ organisation, person },
		{ name: 'school-name', text: 'select name from kring.organisations where id = $1', values: [organisation] }
	);
	return row?.name ?? '';
};
