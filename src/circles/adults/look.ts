import type { Component } from 'svelte';
import Handshake from '@lucide/svelte/icons/handshake';
import HeartHandshake from '@lucide/svelte/icons/heart-handshake';
import House from '@lucide/svelte/icons/house';
import type { AdultsPhase } from '#circles/forms.ts';

type Icon = Component<{ size?: string | number; strokeWidth?: string | number }>;

/** One marker, one paper, one icon for each phase of part two. */
export const look: Record<AdultsPhase, { icon: Icon; colour: string; paper: string }> = {
	'home-goal': { icon: House, colour: 'var(--goal)', paper: 'var(--note-goal)' },
	needs: { icon: HeartHandshake, colour: 'var(--plan)', paper: 'var(--note-plan)' },
	agreements: { icon: Handshake, colour: 'var(--action)', paper: 'var(--note-action)' }
};
