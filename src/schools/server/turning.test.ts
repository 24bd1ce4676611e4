import { expect, test } from 'vitest';
import type { GroupOfYear } from './groups.ts';
import { commandsToTurn } from './turning.ts';

const group = (key: string, location: string | null): GroupOfYear => ({
	id: key,
	key,
	name: `Groep ${key}`,
	schoolYear: '2026-2027',
	grades: [5],
	kind: 'home',
	closed: false,
	location,
	board: false,
	members: []
});

test('a room stays where it is: next year the group of that name sits at the same vestiging', () => {
	const next = ['5b', '6'].map((key) => ({ key, name: `Groep ${key}`, grades: [5] }));
	const all = commandsToTurn([group('5b', 'brink'), group('6', null), group('8', 'brink')], next, [], '2027-2028');
	const [opened] = all.flatMap((one) => (one.type === 'open-group' && one.key === '5b' ? [one.group] : []));
	expect(all.filter(({ type }) => type === 'locate-group')).toEqual([
		{ type: 'locate-group', group: opened, location: 'brink' }
	]);
});
