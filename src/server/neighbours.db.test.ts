import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isGone, isState, listen, reaches } from '#testing/ear.ts';
import { openGateway, type Gateway } from '#testing/gateway.ts';
import { sent } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import type { House } from './house.ts';
import { openNeighbours, type Neighbours } from './neighbours.ts';

let it: TwoSchools;
let gateway: Gateway;
let here: House;
let there: House;
const open: Neighbours[] = [];
beforeAll(async () => {
	it = await openTwoSchoolHouse();
	gateway = await openGateway(it.database.owner);
	const node = async (through: boolean): Promise<House> => {
		const house = it.another({ committed: (news) => neighbours.tell(news) });
		const login = it.database.as('kring_pipe');
		const neighbours: Neighbours = await openNeighbours(through ? gateway.through(login) : login, house);
		open.push(neighbours);
		return house;
	};
	here = await node(false);
	there = await node(true);
});
afterAll(async () => {
	for (const neighbours of open) await neighbours.close();
	await it?.close();
	await gateway?.close();
});

test('K10: a listener on one node hears what another node wrote, and its own school only', async () => {
	const { pupil, teacher, board } = it.north;
	const ear = await listen(there, pupil, { [board]: -1 });
	const south = await listen(there, it.south.pupil, { [it.south.board]: -1 });
	south.forget();
	await sent(there, teacher, 'board', board, aNote('op deze knoop'));
	const version = await sent(here, teacher, 'board', board, aNote('op de andere knoop'));
	expect(await ear.hears(reaches(version), 1_000)).toMatchObject({ version });
	expect(ear.heard.flatMap((message) => ('version' in message ? message.version : []))).toEqual([1, 2, 3]);
	expect(south.heard).toEqual([]);
	ear.leave();
	south.leave();
});

test('K8: a group lost on one node ends hearing on the other within a second', async () => {
	const { pupil, teacher, board, administrator, school, group } = it.south;
	const ask = (command: { type: string } & Record<string, unknown>) =>
		sent(here, administrator, 'school', school, command);
	const ear = await listen(there, pupil, { [board]: -1 });
	await sent(there, teacher, 'board', board, aNote('nog samen'));
	await ask({ type: 'leave-group', group, person: pupil.person });
	await ear.hears(isGone, 1_000);
	ear.forget();
	await sent(there, teacher, 'board', board, aNote('zonder'));
	expect(ear.heard).toEqual([]);
	await ask({ type: 'join-group', group, person: pupil.person, role: 'pupil' });
	await ear.hears(isState, 1_000);
	ear.leave();
});

test('K4: words withdrawn on one node are gone from what the other remembers and tells', async () => {
	const { pupil, teacher, board, organisation } = it.north;
	const note = aNote('stokstaartje');
	const ear = await listen(there, pupil, { [board]: -1 });
	const version = await sent(there, pupil, 'board', board, note);
	await ear.hears(reaches(version));
	ear.forget();
	await sent(here, teacher, 'board', board, { type: 'take-down-note', note: note.note } as { type: string });
	await ear.hears(reaches(version + 1), 1_000);
	expect(JSON.stringify(ear.heard)).not.toContain('stokstaartje');
	expect(JSON.stringify((await there.look(organisation, board, version + 1))?.state)).not.toContain('stokstaartje');
	ear.leave();
});

test('K10: a node that lost its neighbours for a while asks calmly, comes back and misses nothing', async () => {
	const { pupil, teacher, board } = it.south;
	const [near, far] = [await listen(here, pupil, { [board]: -1 }), await listen(there, pupil, { [board]: -1 })];
	await gateway.shut();
	gateway.tries();
	const unheard = await sent(here, teacher, 'board', board, aNote('niet doorgezegd'));
	const untold = await sent(there, teacher, 'board', board, aNote('kan het niet doorzeggen'));
	await wait(50);
	expect(near.heard.some(reaches(untold))).toBe(false);
	await gateway.open();
	await near.hears(reaches(untold), 4_000);
	await far.hears(reaches(untold), 4_000);
	for (const { heard } of [near, far]) {
		const versions = heard.flatMap((message) => ('version' in message ? message.version : []));
		expect(versions.slice(-2)).toEqual([unheard, untold]);
	}
	near.leave();
	far.leave();
});

test('a node that cannot reach the others tries once a second, not more and more often', async () => {
	await gateway.shut();
	await wait(3_500);
	gateway.tries();
	await gateway.open();
	await wait(1_500);
	expect(gateway.tries()).toBe(1);
});
