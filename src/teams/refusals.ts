/** Every reason for which a team's side of its board says no. Each has a sentence in messages/…/refused.json. */
export const teamRefusals = ['ambition-too-long', 'answer-too-long', 'answer-is-empty', 'too-many-goals'] as const;

export type TeamRefusal = (typeof teamRefusals)[number];
