/** A school, or a samenwerkingsverband: schools together in a region. */
export const sorts = ['school', 'consortium'] as const;
export type Sort = (typeof sorts)[number];

/** A home class (stamgroep), or one made of pupils of several (samengestelde groep). */
export const classKinds = ['home', 'mixed'] as const;
/** The team is everyone who works there. */
export const groupKinds = [...classKinds, 'team'] as const;
export type GroupKind = (typeof groupKinds)[number];
