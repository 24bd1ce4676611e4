/** Every reason for which a concern says no. Each has a sentence in messages/…/refused.json. */
export const concernRefusals = ['concern-is-raised-already', 'concern-unknown', 'concern-too-long'] as const;
export type ConcernRefusal = (typeof concernRefusals)[number];
