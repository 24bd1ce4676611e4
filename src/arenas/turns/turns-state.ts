import type { Day } from '#kernel/time.ts';

/** How many times each child sat in a ring, and when last. Which ring that was is not known. */
export type Turns = Readonly<Record<string, { turns: number; on: Day }>>;
