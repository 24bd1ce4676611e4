/** Every reason for which names with faces are not shown. Each has a sentence in messages/…/refused.json. */
export const revealedRefusals = ['revealed-already'] as const;
export type RevealedRefusal = (typeof revealedRefusals)[number];
