import type { Capabilities } from '#kernel/capability.ts';
import type { Actor } from './actor.ts';
import { openActors, type Actors } from './actors.ts';
import { connect, type Db, type Login } from './db.ts';
import { openHandle, type Committed, type Handle } from './handle.ts';
import { openHearing, type Hearing } from './hearing.ts';
import { openHub, type Hub } from './hub.ts';
import type { Keepings } from './keeping.ts';
import { keysFrom } from './keys.ts';
import { judgeBy, type PolicyRow } from '#kernel/policy.ts';
import { policy as ofTheProduct } from '#policy.ts';
import type { Room } from './room.ts';
import { asPresence, openPresence, type Presence } from './presence.ts';

/** Everything one running Kring is made of, over one database. */
export type House = Handle & {
	db: Db;
	hub: Hub;
	hearing: Hearing;
	actors: Actors;
	presence: Presence;
	/** Makes room for a new organisation. Its first command opens it. */
	found: (organisation: string) => Promise<void>;
	/** Asked by each door through which words come in. */
	room: Room;
	/** The server's time, in ms since 1970. */
	now: () => number;
	close: () => Promise<void>;
};

export type Plan = {
	login: Login;
	/** Wraps the keys of confidential streams; losing it loses their words. */
	secret: string;
	capabilities: Capabilities;
	keepings: Keepings;
	/** Tests add rows for kinds of their own; nothing else sets it. */
	policy?: readonly PolicyRow[];
	/** Only seeds and tests may set it. */
	clock?: () => number;
	/** How many events a stream takes; only tests set it. */
	longest?: number;
	/** Whether the disk has room; without it there always is. */
	room?: Room;
	/** Whether one who signed in still is; without it nobody signs in. */
	stillIn?: (actor: Actor) => Promise<boolean>;
	/** Told after each commit, so that other nodes can be told too. */
	committed?: (committed: Committed) => void;
};

export const openHouse = ({
	login,
	secret,
	capabilities,
	keepings,
	policy = ofTheProduct,
	clock = Date.now,
	longest,
	room = async () => true,
	stillIn = async () => false,
	committed
}: Plan): House => {
	const db = connect(login);
	const actors = openActors(db, Date.now);
	const may = judgeBy(policy);
	const wall = {
		capabilities,
		keepings,
		may,
		keys: keysFrom(secret),
		clock,
		...(longest !== undefined && { longest })
	};
	const handle = openHandle(db, wall, (news) => {
		actors.forget(news.organisation, news.uncertain ? 'everybody' : news.touched);
		hub.publish(news);
		committed?.(news);
	});
	const hearing = openHearing(db, capabilities, may, handle.look);
	const presence = openPresence(Date.now, (organisation, stream, away) =>
		hub.signal(organisation, stream, asPresence(stream, away))
	);
	const hub: Hub = openHub(hearing, async ({ organisation, person, device, session }) => {
		const actor = await actors.of(organisation, person, device);
		if (!actor || session === undefined) return actor;
		return (await stillIn({ ...actor, session })) ? { ...actor, session } : undefined;
	});
	return {
		...handle,
		db,
		hub,
		hearing,
		actors,
		presence,
		room,
		now: clock,
		found: (organisation) =>
			db.asPipe(organisation, async (tx) => {
				await tx.query('insert into kring.organisations (id) values ($1) on conflict do nothing', [organisation]);
			}),
		close: () => {
			presence.stop();
			return db.close();
		}
	};
};
