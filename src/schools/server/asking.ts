import { newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import type { SchoolCommand } from '../commands.ts';

/** The id of a school's stream. A teacher writes there, of the own digibord, what they do not hear. */
export const schoolStream = async (
	{ db }: Pick<House, 'db'>,
	{ organisation }: Pick<Actor, 'organisation'>
): Promise<string | undefined> => {
	const [row] = await db.ask<{ id: string }>(
		{ organisation },
		{
			name: 'school-stream',
			text: `select id from kring.streams where organisation = $1 and kind = 'school'`,
			values: [organisation]
		}
	);
	return row?.id;
};

/** Asks something of a school; the code of the refusal, if it was refused. A page sends the id it was given. */
export const askSchool = async (
	house: Pick<House, 'db' | 'handle'>,
	actor: Actor,
	command: SchoolCommand,
	id: string = newId()
): Promise<string | undefined> => {
	const stream = await schoolStream(house, actor);
	if (!stream) return 'unknown-stream';
	const outcome = await house.handle(actor, { id, kind: 'school', stream, command });
	return 'refused' in outcome ? outcome.refused : undefined;
};
