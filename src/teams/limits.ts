/** How much fits, in characters. */
export const limits = { ambition: 160, answer: 200, goals: 400, asked: 60 } as const;
