/** How long a name may be, in characters. */
export const limits = { given: 60, family: 80, group: 40, school: 80 } as const;
