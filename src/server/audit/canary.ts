import { acts, ofTheHouse } from '#audit/entry.ts';
import { DatabaseAway } from '../away.ts';
import type { House } from '../house.ts';
import { forgetOver } from './forget.ts';
import { breakOff, seeOpenings } from './open-now.ts';

/** How often it looks, in ms; and after how many looks it writes a sign of life, and looks for months that are over. */
const every = 60_000;
const looksPerBeat = 60;
const looksPerDay = 1_440;

type Asked = Pick<House, 'db' | 'audit' | 'note' | 'now'>;
type Tell = (what: string, error?: unknown) => void;

/**
 * Notices when the audit stops: looks whether what was accepted has been written down too, and writes a sign of life
 * every hour wherever something happened. Also lets months go that are over, and writes the end of what a Kring that was
 * killed left open: at once where none but this one can be, else when it was not seen for a while. Returns how to stop.
 */
export const startCanary = (house: Asked, tell: Tell, isAlone = false) => {
	const canary = openCanary(house, tell);
	let running: Promise<void> | undefined;
	const run = (work: Promise<void>) =>
		work
			.catch((error: unknown) => tell('the audit could not be looked at', error))
			.finally(() => (running = undefined));
	running = run(breakOff(house, isAlone));
	const look = () => {
		running ??= run(canary.look());
	};
	const timer = setInterval(look, every).unref();
	return async (): Promise<void> => {
		clearInterval(timer);
		await running;
	};
};

export const openCanary = (house: Asked, tell: Tell) => {
	const awake = new Set<string>();
	let looks = 0;
	return {
		async look(): Promise<void> {
			const active = house.audit.active();
			for (const organisation of active) {
				awake.add(organisation);
				const health = await house.audit.health(organisation);
				if (health === 'silent') tell('the audit is not written, although commands are accepted');
				if (health === 'altered') tell('rows of the audit are gone or were changed');
			}
			await seeOpenings(house);
			await breakOff(house, false);
			if (looks % looksPerDay === 0) await forgetOver(house);
			if (++looks % looksPerBeat > 0) return;
			for (const organisation of awake) {
				awake.delete(organisation);
				await house.note(organisation, [ofTheHouse(house.now(), acts.beat, 'audit')]).catch((error: unknown) => {
					if (!(error instanceof DatabaseAway)) throw error;
				});
			}
		}
	};
};
