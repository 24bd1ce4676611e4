import { areas } from '#boards/note.ts';
import type { Around } from '#boards/screen.ts';
import type { Phase } from '#sessions/phases.ts';
import { suggestEnd } from '#schools/holidays.ts';
import RoomView from '#boards/RoomView.svelte';
import { atSessionOf } from './around.ts';
import AsidePart from './AsidePart.svelte';
import ChildPart from './ChildPart.svelte';
import { extraParts } from './extra-parts.ts';
import FootPart from './FootPart.svelte';
import HeadPart from './HeadPart.svelte';
import KeepUp from './KeepUp.svelte';
import LinePart from './LinePart.svelte';
import NextPart from './NextPart.svelte';
import OwnPart from './OwnPart.svelte';
import { SessionSeat } from './session-seat.svelte.ts';
import StartPart from './StartPart.svelte';

/** What a phase puts around the board and into it. */
const around = (phase: Phase): Around => ({
	room: areas.find((area) => area === phase) ?? null,
	Head: HeadPart,
	Own: OwnPart,
	Line: LinePart,
	Foot: FootPart,
	Next: NextPart
});

/** All that a bordsessie puts around a board, and what the board has besides: fetched when there is one, or when the board hangs and it is quiet. */
export const sessionParts = {
	atSessionOf,
	around,
	SessionSeat,
	RoomView,
	AsidePart,
	ChildPart,
	KeepUp,
	StartPart,
	suggestEnd,
	extraParts
};

export type SessionParts = typeof sessionParts;
