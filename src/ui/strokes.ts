import { onOnePaper, paper, type Drawing } from '#kernel/drawing.ts';

export type Point = { x: number; y: number };

/** Paper units a drawn line may lie beside the finger's path: less than the marker is thick. */
const tolerance = 3;

/** The points a finger passed, as the fewest whole steps that look the same. A tap becomes a dot. */
export const strokeOf = (points: readonly Point[]): number[] => {
	const [start, ...rest] = simplified(points.map(onPaper)).map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
	if (!start) return [];
	const stroke = [start.x, start.y];
	let from = start;
	for (const to of rest) {
		if (to.x === from.x && to.y === from.y) continue;
		stroke.push(to.x - from.x, to.y - from.y);
		from = to;
	}
	if (stroke.length === 2) stroke.push(0, 0);
	return stroke;
};

/** The `d` of an SVG path for one stroke. */
export const pathOf = ([x = 0, y = 0, ...steps]: readonly number[]): string => {
	let path = `M${x} ${y}`;
	for (let at = 0; at + 1 < steps.length; at += 2) path += `l${steps[at]} ${steps[at + 1]}`;
	return path;
};

/** Does one more stroke still fit on this paper? */
export const hasRoomFor = (drawing: Drawing, stroke: readonly number[]): boolean =>
	drawing.length < onOnePaper.strokes && drawing.flat().length + stroke.length <= onOnePaper.numbers;

const onPaper = ({ x, y }: Point): Point => ({
	x: Math.min(paper.width, Math.max(0, x)),
	y: Math.min(paper.height, Math.max(0, y))
});

/** Ramer, Douglas and Peucker: keep the point farthest from the straight line, and look at both halves again. */
const simplified = (points: readonly Point[]): Point[] => {
	const [first, last] = [points[0], points.at(-1)];
	if (!first || !last || points.length < 3) return [...points];
	let farthest = 0;
	let distance = tolerance;
	points.forEach((point, index) => {
		const away = distanceTo(first, last, point);
		if (index > 0 && index < points.length - 1 && away > distance) {
			farthest = index;
			distance = away;
		}
	});
	if (farthest === 0) return [first, last];
	return [...simplified(points.slice(0, farthest + 1)).slice(0, -1), ...simplified(points.slice(farthest))];
};

const distanceTo = (from: Point, to: Point, point: Point): number => {
	const [width, height] = [to.x - from.x, to.y - from.y];
	const length = width * width + height * height;
	const along = length === 0 ? 0 : ((point.x - from.x) * width + (point.y - from.y) * height) / length;
	const near = Math.min(1, Math.max(0, along));
	return Math.hypot(point.x - from.x - near * width, point.y - from.y - near * height);
};
