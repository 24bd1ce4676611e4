/** How many words say why something stays, in signs; how many things may stay at once, and be asked at once. */
export const limits = { why: 200, holds: 2_000, requests: 200 } as const;

/** How long someone else may take to confirm, and how long what was confirmed is there to be fetched, in ms. */
export const requestLives = 7 * 86_400_000;
