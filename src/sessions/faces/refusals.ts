/** Every reason for which the stream of faces says no. Each has a sentence in messages/…/refused.json. */
export const facesRefusals = [
	'faces-are-open-already',
	'faces-are-not-open',
	'faces-are-shown',
	'not-in-this-class',
	'not-your-face'
] as const;
export type FacesRefusal = (typeof facesRefusals)[number];
