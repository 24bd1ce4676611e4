import type { Beside } from '#boards/beside.ts';
import type { Snapshot } from '#kernel/envelope.ts';
import AskMenu from '#pulses/AskMenu.svelte';
import type { AtPulses } from '#pulses/at-pulses.ts';
import { noPulses, type Pulses } from '#pulses/pulses-state.ts';
import type { PulseSeat } from './pulse-seat.svelte.ts';

type Me = AtPulses['me'];

/** Each is asked anew whenever a part is drawn. */
type Asked = {
	found: () => Snapshot<Pulses> | null;
	seat: () => PulseSeat | undefined;
	me: () => Me;
	group: () => string;
	nameOf: AtPulses['nameOf'];
	padWords: () => AtPulses['padWords'];
};

/** A teacher asks the own class from the menu of its board. */
export const besideOfClass = ({ role }: Me): Partial<Beside> | undefined =>
	role === 'teacher' ? { Menu: AskMenu } : undefined;

/** What the parts of a question know and can do. */
export const atPulsesOf = ({ found, seat, me, group, nameOf, padWords }: Asked): AtPulses => ({
	get pulses() {
		return seat()?.pulses ?? found()?.state ?? noPulses;
	},
	get me() {
		return me();
	},
	get padWords() {
		return padWords();
	},
	nameOf,
	repliesOf: (stream) => seat()?.repliesOf(stream),
	follow: (pulse) => seat()?.follow(pulse) ?? (() => {}),
	given: (stream) => seat()?.given(stream),
	ask: (question) => seat()?.ask(group(), question),
	send: (command) => seat()?.send(command),
	answer: (stream, command) => seat()?.answer(stream, command),
	letThrough: (stream, command) => seat()?.letThrough(stream, command)
});
