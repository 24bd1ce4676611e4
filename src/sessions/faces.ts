/** How someone sits there. Three faces of one colour, never a score, and one may keep it to oneself. */
export const faces = ['happy', 'okay', 'sad', 'rather-not'] as const;
export type Face = (typeof faces)[number];

/** Those that can be counted by hands, the middle one first: that is the one to ask for first. */
export const counted = ['okay', 'happy', 'sad'] as const satisfies readonly Face[];
export type Counted = (typeof counted)[number];

export type Counts = Record<Face, number>;
export const noCounts: Counts = { happy: 0, okay: 0, sad: 0, 'rather-not': 0 };
