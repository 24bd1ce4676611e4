import type { ClientConfig } from 'pg';
import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '#kernel/id.ts';
import type { Db } from '#server/db.ts';
import { openHandle, type Handle } from '#server/handle.ts';
import type { House } from '#server/house.ts';
import type { Wall } from '#server/group.ts';

/** A bug planted around a house, so that a check can show that it catches such a bug. */
type Fault = {
	login?: ClientConfig;
	handle?: (house: House, wall: Wall) => Pick<Handle, 'handle'>;
};

export const faultNames = ['none', 'answers-before-commit', 'forgets-the-disk', 'knows-no-ids'] as const;
export type FaultName = (typeof faultNames)[number];

export const faults: Record<FaultName, Fault> = {
	none: {},
	'answers-before-commit': {
		handle: (house, wall) => openHandle(hasty(house.db), wall, (news) => house.hub.publish(news))
	},
	'forgets-the-disk': { login: { options: '-c synchronous_commit=off' } },
	'knows-no-ids': { handle: (house) => ({ handle: (actor, asked) => house.handle(actor, { ...asked, id: newId() }) }) }
};

/** Tells the result as soon as the work is done, a little before it is on disk. */
const hasty = (db: Db): Db => ({
	...db,
	asPipe: (organisation, work) =>
		new Promise((tell, fail) => {
			const whole = db.asPipe(organisation, async (tx) => {
				tell(await work(tx));
				await wait(10);
			});
			whole.catch(fail);
		})
});
