import type { Face } from '#sessions/faces.ts';

/** Who chose which face. It leaves this stream as counts only, and with names where the class chose so. */
export type Faces = {
	opened: {
		session: string;
		group: string;
		/** where counts go, where names of who came go, and where names with faces go */
		sessions: string;
		aside: string;
		revealed: string;
		pupils: readonly string[];
		names: boolean;
	} | null;
	chosen: Readonly<Record<string, Face>>;
	shown: boolean;
};

export const noFaces: Faces = { opened: null, chosen: {}, shown: false };

/** Who may be shown with their face: nobody, unless the class chose so, and never who would rather not. */
export const revealable = ({ opened, chosen }: Faces): Record<string, Face> =>
	Object.fromEntries(Object.entries(opened?.names ? chosen : {}).filter(([, face]) => face !== 'rather-not'));
