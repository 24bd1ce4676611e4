/** Someone who does something, by id: a guest, a child of the family, someone of the school, or a keeper of this board. */
export const kindsOfSomeone = ['guest', 'staff', 'child', 'keeper'] as const;
export type Someone = { kind: (typeof kindsOfSomeone)[number]; id: string };

/** Who tells a child what was agreed: always a person of flesh and blood, never a letter. */
export const kindsOfTeller = ['guest', 'staff', 'keeper'] as const;
export type Teller = { kind: (typeof kindsOfTeller)[number]; id: string };

/** Who shows a face in the room. */
export const kindsOfFaces = ['child', 'guest', 'keeper'] as const;
export type FaceOf = { kind: (typeof kindsOfFaces)[number]; id: string };

export const isSame = (one: { kind: string; id: string }, other: { kind: string; id: string }): boolean =>
	one.kind === other.kind && one.id === other.id;
