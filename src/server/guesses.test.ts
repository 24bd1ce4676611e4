import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { guessLimits, openGuesses } from './guesses.ts';

const minute = 60_000;
const school = '192.0.2.7';
const elsewhere = '198.51.100.1';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const given = () => {
	const clock = { now: 1_000_000 };
	const guesses = openGuesses(() => clock.now);
	const wrong = (times: number, from: (time: number) => string = () => school) => {
		for (let time = 0; time < times; time++) guesses.wrong(from(time));
	};
	/** `at once`, `slowly`, or that no turn came in time. The turn is not given back. */
	const turn = async (address = school, who?: string) => {
		const asking = guesses.ask(address, who);
		await vi.advanceTimersByTimeAsync(guessLimits.patience);
		const asked = await asking;
		return 'comeBack' in asked ? 'later' : asked.wait === 0 ? 'at once' : 'slowly';
	};
	return { clock, guesses, wrong, turn };
};

test('thirty wrong codes in ten minutes are answered at once; after them one address is answered slowly', async () => {
	const { wrong, turn } = given();
	wrong(29);
	expect(await turn()).toBe('at once');
	wrong(1);
	expect(await turn()).toBe('slowly');
	expect(await turn(elsewhere)).toBe('at once');
});

test('ten minutes after the wrong codes an address is answered at once again', async () => {
	const { clock, wrong, turn } = given();
	wrong(20);
	clock.now += 6 * minute;
	wrong(10);
	expect(await turn()).toBe('slowly');
	clock.now += 4 * minute;
	expect(await turn()).toBe('at once');
});

test('six hundred wrong codes in an hour from anywhere slow everyone down, for that hour', async () => {
	const { clock, wrong, turn } = given();
	wrong(599, (time) => `10.0.${time >> 8}.${time & 255}`);
	expect(await turn(elsewhere)).toBe('at once');
	wrong(1, () => '10.9.9.9');
	expect(await turn(elsewhere)).toBe('slowly');
	clock.now += 59 * minute;
	expect(await turn(elsewhere)).toBe('slowly');
	clock.now += minute;
	expect(await turn(elsewhere)).toBe('at once');
});

test('a class is never locked out: whoever waits gets a turn as soon as a slow answer was given', async () => {
	const { guesses, wrong, turn } = given();
	wrong(500);
	const turns = await Promise.all(Array.from({ length: guessLimits.slowHere }, () => guesses.ask(school)));
	expect(turns.every((one) => 'wait' in one && one.wait === guessLimits.slow)).toBe(true);
	const waiting = guesses.ask(school);
	const [first] = turns;
	if (first && 'leave' in first) {
		first.leave();
		// twice is once
		first.leave();
	}
	expect(await waiting).toMatchObject({ wait: guessLimits.slow });
	expect(await turn()).toBe('later');
});

/** Twelve that type as fast as they can, and get slow answers. */
const twelveAttack = (guesses: ReturnType<typeof given>['guesses'], address: (n: number) => string, who?: string) => {
	const attack = { isOver: false };
	const loop = async (n: number) => {
		while (!attack.isOver) {
			const asked = await guesses.ask(address(n), who);
			await new Promise((done) => setTimeout(done, 'wait' in asked ? asked.wait : 50));
			guesses.wrong(address(n), who);
			if ('leave' in asked) asked.leave();
		}
	};
	for (let n = 0; n < 12; n++) void loop(n);
	return () => void (attack.isOver = true);
};
/** How long an answer takes that is asked for now, in ms; nothing when there was no turn. */
const takes = async (asking: ReturnType<ReturnType<typeof given>['guesses']['ask']>) => {
	for (let passed = 0; ; passed += 100) {
		const asked = await Promise.race([asking, undefined]);
		await vi.advanceTimersByTimeAsync(asked && 'wait' in asked ? asked.wait : 100);
		if (!asked) continue;
		if ('comeBack' in asked) return undefined;
		asked.leave();
		return passed + asked.wait;
	}
};

test('while one tablet types wrong codes in twelve windows, another behind that address gets an answer within ten seconds', async () => {
	const { guesses, wrong } = given();
	wrong(30);
	const stop = twelveAttack(guesses, () => school);
	for (let time = 0; time < 20; time++) {
		await vi.advanceTimersByTimeAsync(1_700);
		expect(await takes(guesses.ask(school)), `time ${time}`).toBeLessThan(10_000);
	}
	stop();
});

test('who guessed nothing wrong goes before who did, wherever both wait', async () => {
	const { guesses, wrong } = given();
	wrong(30);
	for (let n = 0; n < 8; n++) guesses.wrong(school, 'attacked');
	const inside = await Promise.all(Array.from({ length: guessLimits.slowHere }, () => guesses.ask(school)));
	const order: string[] = [];
	const came = ['attacked', 'attacked', 'another'].map((who) => guesses.ask(school, who).then(() => order.push(who)));
	for (const one of inside) if ('leave' in one) one.leave();
	await Promise.all(came);
	expect(order[0]).toBe('another');
});

test('when very many wait, who has guessed wrong most makes room', async () => {
	const { guesses, wrong } = given();
	wrong(30);
	for (let n = 0; n < 8; n++) guesses.wrong(school, 'attacked');
	await Promise.all(Array.from({ length: guessLimits.slowHere }, () => guesses.ask(school)));
	const attacked = Array.from({ length: 400 }, () => guesses.ask(school, 'attacked'));
	const other = guesses.ask(school, 'another');
	expect(await attacked[399]).toHaveProperty('comeBack');
	await vi.advanceTimersByTimeAsync(guessLimits.patience - 1);
	expect(await Promise.race([other, 'waits'])).toBe('waits');
});

test('only a few slow answers are given at once to those who guessed wrong, however many addresses they have', async () => {
	const { wrong, guesses } = given();
	wrong(600, (time) => `10.0.${time % 40}.1`);
	const asking = Array.from({ length: 40 }, (_, index) => guesses.ask(`10.0.${index}.1`));
	await vi.advanceTimersByTimeAsync(guessLimits.patience);
	const answers = await Promise.all(asking);
	expect(answers.filter((answer) => 'wait' in answer)).toHaveLength(guessLimits.slowInAll);
	expect(answers.filter((answer) => 'comeBack' in answer)).toHaveLength(40 - guessLimits.slowInAll);
});

test('addresses of one network are one address: a device may choose its own half of an IPv6 address', async () => {
	const { wrong, turn } = given();
	wrong(30, (time) => `2001:db8:1:2::${time.toString(16)}`);
	expect(await turn('2001:db8:1:2:aaaa:bbbb:cccc:dddd')).toBe('slowly');
	expect(await turn('2001:db8:1:3::1')).toBe('at once');
	wrong(30, () => '::ffff:192.0.2.7');
	expect(await turn('192.0.2.7')).toBe('slowly');
	expect(await turn('192.0.2.8')).toBe('at once');
});

test('what is held against an address does not grow, and old addresses are forgotten', async () => {
	const { clock, wrong, turn } = given();
	wrong(5_000, (time) => `10.${time >> 8}.${time & 255}.1`);
	clock.now += 11 * minute;
	wrong(1, () => '10.0.0.1');
	expect(await turn('10.0.0.1')).toBe('slowly');
	clock.now += 60 * minute;
	expect(await turn('10.0.0.1')).toBe('at once');
});
