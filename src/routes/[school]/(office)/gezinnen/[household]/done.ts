/** What was just done here, as the address says it; each has a sentence. */
export const done = ['opened', 'child', 'child-out', 'guardian', 'changed', 'authority', 'removed', 'closed'] as const;
export type Done = (typeof done)[number];
