/** In ms: how long someone waits who nobody answers, and how long they look. */
export const limits = { wait: 15 * 60_000, look: 60 * 60_000 } as const;
