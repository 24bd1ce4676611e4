import { afterAll, beforeEach, expect, test } from 'vitest';
import { acts } from '#audit/entry.ts';
import { sent } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { openCanary } from './canary.ts';

let it: TwoSchools;
let told: string[];
const write = () => sent(it.house, it.north.pupil, 'board', it.north.board, aNote());
const canary = () => openCanary(it.house, (what) => void told.push(what));

beforeEach(async () => {
	await it?.close();
	it = await openTwoSchoolHouse();
	told = [];
});
afterAll(() => it?.close());

const beats = async () =>
	(await it.rows<{ organisation: string }>(`select organisation from kring.audit where act = '${acts.beat}'`)).map(
		({ organisation }) => organisation
	);

const endNow = async () => {
	const [end] = await it.rows<{ audit_rows: number; audit_hash: Buffer }>(
		`select audit_rows, audit_hash from kring.organisations where id = 'north'`
	);
	return [end?.audit_rows, end?.audit_hash];
};

test('all is well while what is accepted is written down', async () => {
	const { look } = canary();
	await look();
	await write();
	await look();
	expect(told).toEqual([]);
	expect(await it.house.audit.health('north')).toBe('well');
});

test('the canary notices that commands are accepted and the audit is not written', async () => {
	const { look } = canary();
	await look();
	// as a node would work whose audit broke: the command is there, and its row is not
	const before = await endNow();
	await write();
	await it.rows(`delete from kring.audit a using kring.organisations o where a.organisation = 'north'
		and o.id = a.organisation and a.month = o.audit_month and a.position = o.audit_rows`);
	await it.rows(`update kring.organisations set audit_rows = $1, audit_hash = $2 where id = 'north'`, before);
	await look();
	expect(told).toEqual(['the audit is not written, although commands are accepted']);
	expect(await it.house.audit.health('north')).toBe('silent');
	// looking at it is written down, and does not hide it
	await it.house.audit.opened(it.north.coordinator, 'audit');
	expect(await it.house.audit.health('north')).toBe('silent');
	expect(await it.house.audit.health('south')).toBe('well');
});

test('the canary notices that rows it saw are gone, also the newest, and also when the end of the month was made to fit', async () => {
	const { look } = canary();
	await it.house.audit.opened(it.north.coordinator, 'people');
	await look();
	await it.rows(`delete from kring.audit where organisation = 'north' and act = 'opened'`);
	await it.rows(`update kring.organisations o set audit_rows = audit_rows - 1, audit_hash = (select hash from kring.audit a
		where a.organisation = o.id order by month desc, position desc limit 1) where id = 'north'`);
	await write();
	await look();
	expect(told).toEqual(['rows of the audit are gone or were changed']);
	expect(await it.house.audit.health('north')).toBe('altered');
});

test('after a backup was restored what was seen before counts no more', async () => {
	await it.house.audit.opened(it.north.coordinator, 'people');
	expect(await it.house.audit.health('north')).toBe('well');
	await it.rows(`delete from kring.audit where organisation = 'north' and act = 'opened'`);
	expect(await it.house.audit.health('north')).toBe('altered');
	it.house.audit.startAnew('north');
	expect(await it.house.audit.health('north')).toBe('well');
});

test('once an hour there is a sign of life wherever something happened, and nowhere else', async () => {
	const { look } = canary();
	it.house.audit.active();
	await write();
	for (let minute = 0; minute < 59; minute++) await look();
	expect(await beats()).toEqual([]);
	await look();
	expect(await beats()).toEqual(['north']);
	for (let minute = 0; minute < 60; minute++) await look();
	// the sign of life is no sign that something happened
	expect(await beats()).toEqual(['north']);
});
