import { expect, test } from 'vitest';
import { guessLimits, openGuesses } from './guesses.ts';

const minute = 60_000;
const school = '192.0.2.7';
const elsewhere = '198.51.100.1';

const given = () => {
	const clock = { now: 1_000_000 };
	const guesses = openGuesses(() => clock.now);
	const wrong = (times: number, from: (time: number) => string = () => school) => {
		for (let time = 0; time < times; time++) guesses.wrong(from(time));
	};
	/** `at once`, `slowly`, or that there is no turn now. The turn is not given back. */
	const turn = (address = school) => {
		const asked = guesses.ask(address);
		return 'comeBack' in asked ? 'later' : asked.wait === 0 ? 'at once' : 'slowly';
	};
	return { clock, guesses, wrong, turn };
};

test('thirty wrong codes in ten minutes are answered at once; after them one address is answered slowly', () => {
	const { wrong, turn } = given();
	wrong(29);
	expect(turn()).toBe('at once');
	wrong(1);
	expect(turn()).toBe('slowly');
	expect(turn(elsewhere)).toBe('at once');
});

test('ten minutes after the wrong codes an address is answered at once again', () => {
	const { clock, wrong, turn } = given();
	wrong(20);
	clock.now += 6 * minute;
	wrong(10);
	expect(turn()).toBe('slowly');
	clock.now += 4 * minute;
	expect(turn()).toBe('at once');
});

test('six hundred wrong codes in an hour from anywhere slow everyone down, for that hour', () => {
	const { clock, wrong, turn } = given();
	wrong(599, (time) => `10.0.${time >> 8}.${time & 255}`);
	expect(turn(elsewhere)).toBe('at once');
	wrong(1, () => '10.9.9.9');
	expect(turn(elsewhere)).toBe('slowly');
	clock.now += 59 * minute;
	expect(turn(elsewhere)).toBe('slowly');
	clock.now += minute;
	expect(turn(elsewhere)).toBe('at once');
});

test('a class is never locked out: as soon as a slow answer was given there is a turn again', () => {
	const { guesses, wrong, turn } = given();
	wrong(500);
	const turns = Array.from({ length: guessLimits.slowHere }, () => guesses.ask(school));
	expect(turns.every((one) => 'wait' in one && one.wait === guessLimits.slow)).toBe(true);
	expect(turn()).toBe('later');
	const [first] = turns;
	if (first && 'leave' in first) {
		first.leave();
		// twice is once
		first.leave();
	}
	expect(turn()).toBe('slowly');
	expect(turn()).toBe('later');
});

test('only a few slow answers are given at once to those who guessed wrong, however many addresses they have', () => {
	const { wrong, turn } = given();
	wrong(600, (time) => `10.0.${time >> 8}.${time & 255}`);
	const answers = Array.from({ length: 40 }, (_, index) => turn(`10.0.0.${index}`));
	expect(answers.filter((answer) => answer === 'slowly')).toHaveLength(guessLimits.slowInAll);
	expect(answers.filter((answer) => answer === 'later')).toHaveLength(40 - guessLimits.slowInAll);
});

test('addresses of one network are one address: a device may choose its own half of an IPv6 address', () => {
	const { wrong, turn } = given();
	wrong(30, (time) => `2001:db8:1:2::${time.toString(16)}`);
	expect(turn('2001:db8:1:2:aaaa:bbbb:cccc:dddd')).toBe('slowly');
	expect(turn('2001:db8:1:3::1')).toBe('at once');
	wrong(30, () => '::ffff:192.0.2.7');
	expect(turn('192.0.2.7')).toBe('slowly');
	expect(turn('192.0.2.8')).toBe('at once');
});

test('what is held against an address does not grow, and old addresses are forgotten', () => {
	const { clock, wrong, turn } = given();
	wrong(5_000, (time) => `10.${time >> 8}.${time & 255}.1`);
	clock.now += 11 * minute;
	wrong(1, () => '10.0.0.1');
	expect(turn('10.0.0.1')).toBe('slowly');
	clock.now += 60 * minute;
	expect(turn('10.0.0.1')).toBe('at once');
});
