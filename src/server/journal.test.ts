import { expect, test } from 'vitest';
import { byCommand, type Logged } from './journal.ts';

const logged = (position: number, stream: string, version: number, command: string): Logged => ({
	position,
	stream,
	version,
	emptied: false,
	command,
	actor: 'ada',
	at: 5,
	event: `${stream}${version}`
});
const emptied = (position: number, stream: string, version: number): Logged => ({
	position,
	stream,
	version,
	emptied: true
});
const told = (stream: string, version: number, command: string, ...events: string[]) => ({
	stream,
	version,
	command,
	actor: 'ada',
	at: 5,
	events
});

test('what one command caused on one stream is one message at its last version', () =>
	expect(byCommand([logged(1, 'a', 1, 'x'), logged(2, 'a', 2, 'x'), logged(3, 'a', 3, 'y')])).toEqual([
		told('a', 2, 'x', 'a1', 'a2'),
		told('a', 3, 'y', 'a3')
	]));

test('one command on two streams is a message for each', () =>
	expect(byCommand([logged(1, 'a', 1, 'x'), logged(2, 'b', 4, 'x'), logged(3, 'b', 5, 'x')])).toEqual([
		told('a', 1, 'x', 'a1'),
		told('b', 5, 'x', 'b4', 'b5')
	]));

test('K4: what was emptied is left out, so that a reader meets a gap and starts from the state', () => {
	expect(byCommand([emptied(1, 'a', 1), emptied(2, 'a', 2)])).toEqual([]);
	const [message] = byCommand([emptied(1, 'a', 1), logged(2, 'a', 2, 'x')]);
	expect(message).toEqual(told('a', 2, 'x', 'a2'));
});

test('nothing in, nothing out', () => expect(byCommand([])).toEqual([]));
