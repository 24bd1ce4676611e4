import type { Tx } from '#server/db.ts';
import type { Taken } from '#server/keeping.ts';
import type { Touched } from '#server/touched.ts';
import type { Aside } from '../aside/aside-state.ts';
import type { AsideEvent } from '../aside/events.ts';
import { limits } from '../limits.ts';

type Came = Pick<Taken<unknown, AsideEvent>, 'stream' | 'events' | 'at'>;

/** Keeps which tablets are at a session and which child sits at which. Tells whose place changed. */
export const writeDevices = async (
	tx: Tx,
	organisation: string,
	{ stream, events, at }: Came
): Promise<{ touched: Touched }> => {
	const touched = new Set<string>();
	for (const event of events) for (const one of await writeEvent(tx, organisation, event, stream, at)) touched.add(one);
	return { touched: touched.size > 0 ? [...touched] : 'nobody' };
};

const writeEvent = async (
	tx: Tx,
	organisation: string,
	event: AsideEvent,
	stream: Came['stream'],
	at: number
): Promise<string[]> => {
	switch (event.type) {
		case 'device-knocked': {
			const { opened } = stream.state as Aside;
			if (!opened) return [];
			await tx.query({
				name: 'keep-device',
				text: `insert into kring.devices (organisation, device, aside, session, group_id, colour, animal, admitted, until)
					values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
				values: [
					organisation,
					event.device,
					stream.id,
					opened.session,
					opened.group,
					event.colour,
					event.animal,
					event.admitted,
					new Date(at + limits.door)
				]
			});
			return [event.device];
		}
		case 'device-admitted':
			await tx.query('update kring.devices set admitted = true where organisation = $1 and device = $2', [
				organisation,
				event.device
			]);
			return [];
		case 'device-sent-away':
			return gone(
				await tx.query('delete from kring.devices where organisation = $1 and device = $2 returning device, person', [
					organisation,
					event.device
				])
			);
		case 'name-taken':
			await tx.query({
				name: 'seat-at-device',
				text: 'update kring.devices set person = $3 where organisation = $1 and device = $2',
				values: [organisation, event.device, event.person]
			});
			return [event.device];
		case 'name-freed':
			await tx.query('update kring.devices set person = null where organisation = $1 and device = $2', [
				organisation,
				event.device
			]);
			return [event.device];
		case 'aside-ended':
			return gone(
				await tx.query('delete from kring.devices where organisation = $1 and aside = $2 returning device', [
					organisation,
					stream.id
				])
			);
		case 'aside-opened':
		case 'child-came':
		case 'talk-asked':
		case 'talk-had':
		case 'teacher-reminded':
		case 'reminder-thanked':
		case 'admission-chosen':
			return [];
	}
};

const gone = ({ rows }: { rows: { device: string }[] }): string[] => rows.map(({ device }) => device);
