import type { Tx } from '#server/db.ts';
import type { SchoolEvent } from '../events.ts';

type Located = Extract<
	SchoolEvent,
	{
		type:
			| 'location-added'
			| 'location-changed'
			| 'location-closed'
			| 'location-reopened'
			| 'group-located'
			| 'pupil-located';
	}
>;

/** Writes what happened with a vestiging into the registers. `name`: from the command, tidy. */
export const writeLocation = async (tx: Tx, organisation: string, event: Located, name: string): Promise<void> => {
	const write = (sql: string, ...values: unknown[]) => tx.query(sql, [organisation, ...values]);
	switch (event.type) {
		case 'location-added':
			await write(
				'insert into kring.locations (organisation, id, code, name) values ($1, $2, $3, $4)',
				event.location,
				event.code,
				name
			);
			return;
		case 'location-changed':
			await write(
				'update kring.locations set code = $3, name = $4 where organisation = $1 and id = $2',
				event.location,
				event.code,
				name
			);
			return;
		case 'location-closed':
			await write('update kring.locations set closed = true where organisation = $1 and id = $2', event.location);
			for (const table of ['groups', 'people'])
				await write(
					`update kring.${table} set location = null where organisation = $1 and location = $2`,
					event.location
				);
			return;
		case 'location-reopened':
			await write('update kring.locations set closed = false where organisation = $1 and id = $2', event.location);
			return;
		case 'group-located':
			await write(
				'update kring.groups set location = $3 where organisation = $1 and id = $2',
				event.group,
				event.location
			);
			return;
		case 'pupil-located':
			await write(
				'update kring.people set location = $3 where organisation = $1 and id = $2',
				event.person,
				event.location
			);
			return;
	}
};
