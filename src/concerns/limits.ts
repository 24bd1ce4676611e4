/** How much fits: enough to say what was seen, and too little for a file. */
export const limits = { words: 1000 } as const;
