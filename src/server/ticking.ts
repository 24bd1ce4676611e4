import { createHash } from 'node:crypto';
import { putOff, readDue, type DueRow } from './due.ts';
import type { House } from './house.ts';
import { houseIn } from './house-in.ts';
import { capabilityOf } from './memory.ts';
import type { Capabilities } from '#kernel/capability.ts';

/** How often it is asked what is due, in ms; and how long something that did not go away by doing it waits. */
const every = 1_000;
const waits = 600_000;
const mostAtOnce = 50;

/** Does what is due now, each as a command of the house. Returns how many were done. Two nodes at once do no harm. */
export const doWhatIsDue = async (
	house: Pick<House, 'db' | 'look' | 'handle' | 'now'>,
	capabilities: Capabilities
): Promise<number> => {
	const now = house.now();
	const rows = await house.db.asClock((tx) => readDue(tx, now));
	const failures: unknown[] = [];
	for (const row of rows)
		await doOne(house, capabilities, row, now).catch(async (error: unknown) => {
			failures.push(error);
			// what fails waits, so that it does not fill the row every second
			await house.db.asPipe(row.organisation, (tx) => putOff(tx, row, now, now + waits));
		});
	if (failures.length > 0) throw new AggregateError(failures, 'some of what is due could not be done');
	return rows.length;
};

const doOne = async (
	house: Pick<House, 'db' | 'look' | 'handle'>,
	capabilities: Capabilities,
	row: DueRow,
	now: number
): Promise<void> => {
	const { organisation, stream: id } = row;
	// what is due may make the next thing due at once
	for (let done = 0, before = 0; done < mostAtOnce; done++) {
		const stream = await house.look(organisation, id);
		const due = stream && capabilityOf(capabilities, stream.kind).due?.(stream.state);
		if (!stream || !due || due.at > now || stream.version === before) break;
		before = stream.version;
		const envelope = { id: oncePer(id, stream.version, now), kind: stream.kind, stream: id, command: due.command };
		const outcome = await house.handle(houseIn(organisation), envelope);
		if ('refused' in outcome) break;
	}
	await house.db.asPipe(organisation, (tx) => putOff(tx, row, now, now + waits));
};

/**
 * What two nodes find due on a stream as it stands is one command, and so is done once (K2): a version 8 (RFC 9562).
 * What was refused is another when it is looked at again.
 */
const oncePer = (stream: string, version: number, now: number): string => {
	const digits = createHash('sha256')
		.update(`due ${stream} ${version} ${Math.floor(now / waits)}`)
		.digest('hex');
	return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
};

/** Keeps the house's own time: what is due happens within a second or two. Returns how to stop. */
export const startTicking = (house: House, capabilities: Capabilities, failed: (error: unknown) => void) => {
	let running: Promise<unknown> | undefined;
	const timer = setInterval(() => {
		running ??= doWhatIsDue(house, capabilities)
			.catch(failed)
			.finally(() => (running = undefined));
	}, every);
	timer.unref();
	return async (): Promise<void> => {
		clearInterval(timer);
		await running;
	};
};
