/** A school, or a samenwerkingsverband: schools together in a region. */
export const sorts = ['school', 'consortium'] as const;
export type Sort = (typeof sorts)[number];

/** A home class (stamgroep), or one made of pupils of several (samengestelde groep). */
export const groupKinds = ['home', 'mixed'] as const;
export type GroupKind = (typeof groupKinds)[number];
