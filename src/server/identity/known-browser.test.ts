import { expect, test } from 'vitest';
import { knownBrowsers } from './known-browser.ts';

const known = knownBrowsers('secret', false);
const kept = (account: string, before = '') => {
	const { name, value } = known.remember(before, account);
	return `taal=nl; ${name}=${value}`;
};

test('a browser is known for whom signed in there, by a number of its own and no name', () => {
	const cookies = kept('tom');
	expect(known.isKnown(cookies)).toBe(true);
	expect(known.laneOf(cookies, 'tom')).toBeDefined();
	expect(known.laneOf(cookies, 'els')).toBeUndefined();
	expect(cookies).not.toContain('tom');
	expect(known.laneOf(kept('tom'), 'tom')).not.toBe(known.laneOf(cookies, 'tom'));
});

test('signing in again keeps its number, and colleagues share a browser, eight of them', () => {
	let cookies = kept('tom');
	const lane = known.laneOf(cookies, 'tom');
	cookies = kept('tom', kept('els', cookies));
	expect([known.laneOf(cookies, 'tom'), known.laneOf(cookies, 'els') === undefined]).toEqual([lane, false]);
	for (let n = 0; n < 8; n++) cookies = kept(`colleague ${n}`, cookies);
	expect(known.laneOf(cookies, 'colleague 0')).toBeDefined();
	expect(known.laneOf(cookies, 'tom')).toBeUndefined();
});

test('what we did not sign is no lane: of another Kring, another number, or a made-up one', () => {
	const cookies = kept('tom');
	expect(knownBrowsers('another', false).laneOf(cookies, 'tom')).toBeUndefined();
	const id = cookies.replace(/browser=./, (start) => start.slice(0, -1) + (start.endsWith('A') ? 'B' : 'A'));
	for (const other of [
		id,
		`kring.browser=${'A'.repeat(22)}.${'A'.repeat(22)}`,
		'kring.browser=',
		'kring.browser=x',
		''
	])
		expect(known.laneOf(other, 'tom'), other).toBeUndefined();
});
