import type { PulseSeat } from './pulse-seat.svelte.ts';
import type { TeamSeat } from './team-seat.ts';

/** What this page follows besides its board, from when there is a line. */
export class ExtraSeats {
	team = $state.raw<TeamSeat>();
	pulses = $state.raw<PulseSeat>();
}
