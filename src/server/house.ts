import type { Capabilities } from '#kernel/capability.ts';
import type { Actor } from './actor.ts';
import { openActors, type Actors } from './actors.ts';
import { openAudit, type Audit } from './audit/audit.ts';
import { connect, type Db, type Login } from './db.ts';
import { openHandle, type Committed, type Handle } from './handle.ts';
import { openHearing, type Hearing } from './hearing.ts';
import { openHub, type Hub } from './hub.ts';
import type { Keepings } from './keeping.ts';
import { keysFrom, type Keys } from './keys.ts';
import { judgeBy, type PolicyRow } from '#kernel/policy.ts';
import { policy as ofTheProduct } from '#policy.ts';
import { saidBy, type Said } from './retention/own-words.ts';
import type { Room } from './room.ts';
import { asPresence, openPresence, type Presence } from './presence.ts';

/** Everything one running Kring is made of, over one database. */
export type House = Handle & {
	db: Db;
	hub: Hub;
	hearing: Hearing;
	actors: Actors;
	presence: Presence;
	audit: Audit;
	/** What one person said, on every stream whose rules know words of one person: for that person themselves. */
	saidBy: (organisation: string, person: string) => Promise<Said[]>;
	/** Opens what is sealed beside the log. */
	keys: Pick<Keys, 'of'>;
	/** Makes room for a new organisation. Its first command opens it. False when there is one of this name. */
	found: (organisation: string) => Promise<boolean>;
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
	const actors = openActors(db, Date.now, undefined, clock);
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
		if (news.restored) audit.startAnew(news.organisation);
		audit.stir(news.organisation);
		actors.forget(news.organisation, news.uncertain ? 'everybody' : news.touched);
		hub.publish(news);
		committed?.(news);
	});
	const audit = openAudit({ db, note: handle.note, link: wall.keys.link, room, now: clock });
	const hearing = openHearing(db, capabilities, may, handle.look, audit.openings);
	const presence = openPresence(Date.now, (organisation, stream, away) =>
		hub.signal(organisation, stream, asPresence(stream, away))
	);
	const hub: Hub = openHub(hearing, audit.openings, async ({ organisation, person, device, screen, seat, session }) => {
		if (screen !== undefined) return actors.onScreen(organisation, screen);
		if (seat !== undefined) return actors.onSeat(organisation, seat);
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
		audit,
		saidBy: (organisation, person) => db.asPipe(organisation, (tx) => saidBy(tx, wall, organisation, person)),
		keys: { of: wall.keys.of },
		room,
		now: clock,
		found: (organisation) =>
			db.asPipe(organisation, async (tx) => {
				const { rowCount } = await tx.query('insert into kring.organisations (id) values ($1) on conflict do nothing', [
					organisation
				]);
				return rowCount === 1;
			}),
		close: async () => {
			presence.stop();
			await audit.openings.close();
			await db.close();
		}
	};
};
