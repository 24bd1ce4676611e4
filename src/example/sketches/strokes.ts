import type { Drawing } from '#kernel/drawing.ts';

type Point = readonly [x: number, y: number];

/** A line through points on the board's paper of 1000 × 600 units. */
export const line = (...points: Point[]): Point[] => points;

/** Part of an oval, in turns: 0 points right, 0.25 down. A small one has few bends, as a hand makes it. */
export const arc = (centre: Point, radius: Point, from = 0, to = 1): Point[] => {
	const bendsPerTurn = Math.max(...radius) < 70 ? 8 : 18;
	const bends = Math.max(4, Math.ceil(Math.abs(to - from) * bendsPerTurn));
	return Array.from({ length: bends + 1 }, (_, bend) => {
		const turn = (from + ((to - from) * bend) / bends) * 2 * Math.PI;
		return [centre[0] + radius[0] * Math.cos(turn), centre[1] + radius[1] * Math.sin(turn)];
	});
};

/** The strokes as the board keeps them, by a hand that trembles a little and always the same for one seed. */
export const byHand = (lines: Point[][], seed: string): Drawing => {
	const hand = trembling(seed);
	return lines.map((points) => stroke(points.map(([x, y]) => [Math.round(x + hand()), Math.round(y + hand())])));
};

const stroke = (points: Point[]): number[] =>
	points.flatMap(([x, y], index) => {
		const before = points[index - 1];
		return before ? [x - before[0], y - before[1]] : [x, y];
	});

/** From -7 to 7 units. */
const trembling = (seed: string) => {
	let state = Array.from(seed).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 7);
	return () => {
		state = (state * 75 + 74) % 65_537;
		return (state / 65_537) * 14 - 7;
	};
};
