import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { House } from '#server/house.ts';
import { openServer } from '#server/http.ts';
import { openLog } from '#server/log.ts';
import type { Room } from '#server/room.ts';
import type { School } from '#testing/cast.ts';

/** The real server before a house, on a port of its own, for the people of one school. */
export const openDoors = async (
	house: House,
	school: School,
	room: Room = async () => true
): Promise<{ port: number; close: () => Promise<void> }> => {
	const people = [school.administrator, school.teacher, school.pupil, school.screen];
	const { server, stop } = openServer({
		house: { ...house, room },
		whoAsks: async (organisation, url) =>
			people.find((one) => one.organisation === organisation && one.person === url.searchParams.get('als')),
		pages: (_request, response) => void response.writeHead(404).end(),
		release: 'torture',
		protocol: 'http',
		// one teacher writes here as fast as a whole school
		allowance: { atOnce: 10_000, perSecond: 10_000 },
		log: openLog('silent')
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return { port: (server.address() as AddressInfo).port, close: stop };
};
