/** Why someone asks to look in the place of the ib'er; a choice, so that it says nothing of the family. */
export const reasons = ['ill', 'leave', 'left', 'urgent'] as const;
export type Reason = (typeof reasons)[number];
