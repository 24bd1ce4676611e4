/** A school, or a samenwerkingsverband: schools together in a region. */
export const sorts = ['school', 'consortium'] as const;
export type Sort = (typeof sorts)[number];

/** A home class (stamgroep), one made of pupils of several (samengestelde groep), or the team: everyone who works there. */
export const groupKinds = ['home', 'mixed', 'team'] as const;
export type GroupKind = (typeof groupKinds)[number];
