import { setTimeout as wait } from 'node:timers/promises';
import { board as rules, type Board } from '#boards/board.ts';
import { Desk } from '#client/desk.svelte.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { standInForBrowser } from './browser.ts';
import { Network, type Course, type Fate } from './network.ts';
import { commandFor, type Wish } from './wishes.ts';

/** What happens to three people at one board. `away`: who is offline from one step to another. */
export type Story = {
	steps: { who: number; pause: number; wish: Wish }[];
	fates: Fate[];
	courses: Course[];
	away: { who: number; from: number; until: number };
};

export type Tab = { desk: Desk; live: ReturnType<typeof followed>['live'] };

/** Plays a story with real tabs on a bad network before a real house, and ends when all are calm again. */
export const play = async (house: House, stream: string, actors: Actor[], { steps, away, ...bad }: Story) => {
	const network = new Network({ house, actors, ...bad });
	const browser = standInForBrowser(network);
	const tabs = await Promise.all(actors.map((actor) => openTab(house, actor, stream)));
	const people = actors.map(({ person }) => person);
	const absent = people[away.who % people.length] ?? '';

	for (const [index, { who, pause, wish }] of steps.entries()) {
		if (index === away.from) network.goOffline(absent);
		if (index === away.until) {
			network.goOnline(absent);
			browser.returnOnline();
		}
		const tab = tabs[who % tabs.length];
		const command = tab && commandFor(wish, tab.live.shown, people);
		if (command) tab.send(command);
		await wait(pause);
	}
	network.heal();
	browser.returnOnline();
	const isCalm = await settled(house, stream, actors, tabs, network);
	for (const { stop } of tabs) stop();
	return { tabs, network, isCalm };
};

const openTab = async (house: House, actor: Actor, stream: string) => {
	const { organisation, person } = actor;
	const desk = new Desk({ organisation, person, query: `als=${person}` });
	const { live, send } = followed(desk, await snapshotOf(house, actor, stream));
	return { desk, live, send, stop: desk.open() };
};

const followed = (desk: Desk, from: Parameters<typeof desk.follow<Board, never, never, never>>[1]) =>
	desk.follow(rules, from);

const snapshotOf = async (house: House, actor: Actor, stream: string) => {
	const snapshot = await house.hearing.now(actor, stream);
	if (!snapshot) throw new Error('this board is not theirs');
	return { ...snapshot, state: snapshot.state as Board };
};

/** Waits until everything is answered and everyone is as far as the house; whether that came about in time. */
const settled = async (
	house: House,
	stream: string,
	actors: Actor[],
	tabs: { desk: Desk; live: { version: number } }[],
	network: Network
): Promise<boolean> => {
	for (const until = Date.now() + 15_000; Date.now() < until; await wait(5)) {
		if (!network.isEmpty || tabs.some(({ desk }) => desk.outbox.waiting > 0)) continue;
		const version = (await house.look(actors[0]?.organisation ?? '', stream))?.version;
		if (network.isEmpty && tabs.every(({ live }) => live.version === version)) return true;
	}
	return false;
};
