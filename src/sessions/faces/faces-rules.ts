import { refuse, type Asking, type Decider, type Decision } from '#kernel/decider.ts';
import { noCounts, type Counts } from '#sessions/faces.ts';
import { isEnough } from '#sessions/few.ts';
import type { FacesCommand } from './commands.ts';
import type { FacesEvent } from './events.ts';
import { noFaces, type Faces } from './faces-state.ts';
import type { FacesRefusal } from './refusals.ts';

type Asked<Type extends FacesCommand['type']> = Extract<FacesCommand, { type: Type }>;
type FacesDecision = Decision<FacesEvent, FacesRefusal>;

const decide = (faces: Faces, command: FacesCommand, context: Asking): FacesDecision => {
	switch (command.type) {
		case 'open-faces': {
			const { type: _, ...opened } = command;
			return faces.opened ? refuse('faces-are-open-already') : [{ type: 'faces-opened', ...opened }];
		}
		case 'choose-face':
			return chooseFace(faces, command, context);
		case 'show':
			return show(faces, command);
		case 'end-faces':
			return faces.opened ? [{ type: 'faces-ended' }] : [];
	}
};

/** Children choose for themselves; at the digibord they do it one after the other, by name. */
const chooseFace = (
	{ opened, chosen, shown }: Faces,
	{ person, face }: Asked<'choose-face'>,
	{ role, actor }: Asking
): FacesDecision => {
	if (!opened) return refuse('faces-are-not-open');
	if ((role === 'pupil' || role === 'member') && person !== actor) return refuse('not-your-face');
	if (!opened.pupils.includes(person)) return refuse('not-in-this-class');
	if (shown) return refuse('faces-are-shown');
	if (chosen[person] === face) return [];
	return [{ type: 'face-chosen', person, face, first: chosen[person] === undefined }];
};

const show = ({ opened, chosen, shown }: Faces, { hands }: Asked<'show'>): FacesDecision => {
	if (!opened) return refuse('faces-are-not-open');
	if (shown) return refuse('faces-are-shown');
	const counts: Counts = { ...noCounts, ...hands };
	const all = Object.values(chosen);
	if (all.length > 0 && !isEnough(all.length, opened.names))
		return [{ type: 'faces-shown', counts, apart: all.length }];
	for (const face of all) counts[face]++;
	return [{ type: 'faces-shown', counts }];
};

const evolve = (faces: Faces, event: FacesEvent): Faces => {
	switch (event.type) {
		case 'faces-opened': {
			const { type: _, ...opened } = event;
			return { ...faces, opened };
		}
		case 'face-chosen':
			return { ...faces, chosen: { ...faces.chosen, [event.person]: event.face } };
		case 'faces-shown':
			return { ...faces, shown: true };
		case 'faces-ended':
			return noFaces;
	}
};

/** The rules of the faces of one session. When it ends, nothing of them is left (K13). */
export const facesRules: Decider<Faces, FacesCommand, FacesEvent, FacesRefusal> = {
	initial: noFaces,
	decide,
	evolve,
	withdraws: ({ type }) => (type === 'faces-ended' ? 'everything' : undefined)
};
