import { paper, type Drawing } from '#kernel/drawing.ts';
import { pathOf } from '#ui/strokes.ts';

/** A drawing for on paper, as SVG in black: a copier knows no colours. */
export const pictureOf = (drawing: Drawing): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-20 -20 ${paper.width + 40} ${paper.height + 40}"><g fill="none" stroke="black" stroke-width="14" stroke-linecap="round" stroke-linejoin="round">${drawing
		.map((stroke) => `<path d="${pathOf(stroke)}"/>`)
		.join('')}</g></svg>`;
