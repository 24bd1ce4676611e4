import type { Hub } from '../hub.ts';
import type { Sessions } from './sessions.ts';

/** ms; on another node than where someone signed out it is seen within this. */
const every = 1_000;

export type Watching = {
	/** Looks now, since something about this account changed. */
	look: (account: string) => void;
	stop: () => Promise<void>;
};

/** Whose session ended, here or on another node, by signing out or by leaving it, hears nothing more (K8). */
export const startWatching = (
	{ sessions, again }: Pick<Hub, 'sessions' | 'again'>,
	{ alive, list }: Pick<Sessions, 'alive' | 'list'>,
	failed: (what: string) => void
): Watching => {
	const told = new Set<string>();
	const changed = new Set<string>();
	let running: Promise<void> | undefined;
	let isAsked = false;

	/** Sessions that ended and were not told so, and those that may have become less. */
	const look = async () => {
		const open = sessions();
		for (const session of told) if (!open.has(session)) told.delete(session);
		if (open.size === 0) return changed.clear();
		const still = await alive([...open]);
		const ended = [...open].filter((session) => !still.has(session) && !told.has(session));
		const about = new Set(ended);
		for (const account of changed) for (const { id } of await list(account)) if (open.has(id)) about.add(id);
		changed.clear();
		for (const session of ended) told.add(session);
		if (about.size > 0) again(({ session }) => session !== undefined && about.has(session));
	};
	const start = () => {
		isAsked = true;
		running ??= (async () => {
			while (isAsked) {
				isAsked = false;
				await look().catch(() => failed('it is not known who is still signed in'));
			}
		})().finally(() => (running = undefined));
	};
	const timer = setInterval(start, every);
	timer.unref();
	return {
		look: (account) => {
			changed.add(account);
			start();
		},
		stop: async () => {
			clearInterval(timer);
			await running;
		}
	};
};
