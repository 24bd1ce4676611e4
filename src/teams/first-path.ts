/** The first three sessions of a team: the ib'er shows it, leads it together with a colleague, and hands it over. */
export const firstPath = ['show', 'together', 'hand-over'] as const;
export type PathStep = (typeof firstPath)[number];

/** Where a team is that held so many sessions; nothing, once it goes by itself. */
export const stepAfter = (held: number): PathStep | undefined => firstPath[held];
