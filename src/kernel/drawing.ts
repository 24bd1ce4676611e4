/**
 * Strokes of a finger or pen on paper of 1000 × 600 units.
 * A stroke is [x, y, dx, dy, dx, dy, …]: where it starts, then steps.
 */
export type Drawing = number[][];
export const paper = { width: 1000, height: 600 } as const;

/** How many strokes fit on one paper, and how many numbers in all of them together. */
export const onOnePaper = { strokes: 200, numbers: 6000 } as const;
