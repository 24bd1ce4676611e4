import type { Page, Request } from '@playwright/test';
import { groups, regenboog, staffOf } from '#example/regenboog.ts';
import { teamScreen } from '#example/team.ts';
import { teamKey } from '#schools/next-year.ts';
import { expect } from './kring.ts';

type Place = {
	/** The key of a group of the example school, such as `5b`, or of its team. */
	board: string;
	/** `screen` for the digibord; else the first name of a pupil or teacher of this group, of anyone of the team, or of a coordinator. */
	as: string;
};

export const school = `/${regenboog.organisation}`;

export const personAt = ({ board, as }: Place): string => {
	const group = groups.find(({ key }) => key === board);
	const isTeam = board === teamKey;
	const members = isTeam ? staffOf() : group ? [...group.pupils, ...group.teachers] : [];
	const coordinators = staffOf(({ appointed }) => appointed === 'coordinator');
	const screen = isTeam ? teamScreen : group?.screen;
	const person = as === 'screen' ? screen : [...members, ...coordinators].find(({ given }) => given === as);
	if (!person) throw new Error(`nobody at ${board} is called ${as}`);
	return person.id;
};

/** Where the board hangs, for someone who looks along as this person. */
export const boardFor = (place: Place): string => `${school}/boards/${place.board}?als=${personAt(place)}`;

/** Opens a board and waits until its script runs, hears what happens, and has fetched what it needs without a line. */
export const sitAt = async (page: Page, place: Place): Promise<void> => {
	const loading = new Set<Request>();
	page.on('request', (request) => request.resourceType() === 'script' && loading.add(request));
	page.on('requestfinished', (request) => loading.delete(request));
	page.on('requestfailed', (request) => loading.delete(request));
	const listens = page.waitForRequest(/\/live\?/);
	await page.goto(boardFor(place));
	await listens;
	await expect(statusOf(page)).toContainText('live');
	await page.evaluate(() => new Promise<void>((idle) => requestIdleCallback(() => idle())));
	await expect.poll(() => loading.size, { message: 'scripts on their way' }).toBe(0);
};

export const statusOf = (page: Page) => page.getByRole('main').getByRole('status').first();
