import type { Say } from '#ui/say.ts';
import type { Device } from '#sessions/aside/aside-state.ts';

/** "de blauwe vos" */
export const creatureInWords = (say: Say, { colour, animal }: Pick<Device, 'colour' | 'animal'>): string =>
	say(`seat.creature-${animal}`, { colour: say(`seat.colour-${colour}`) });
