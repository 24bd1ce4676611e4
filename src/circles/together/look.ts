import type { Component } from 'svelte';
import Smile from '@lucide/svelte/icons/smile';
import Star from '@lucide/svelte/icons/star';
import Target from '@lucide/svelte/icons/target';
import type { TogetherPhase } from '../forms.ts';

type Icon = Component<{ size?: string | number; strokeWidth?: string | number }>;

/** The same marker, paper and icon as on the board of a class. */
export const look: Record<TogetherPhase, { icon: Icon; colour: string; paper: string }> = {
	'check-in': { icon: Smile, colour: 'var(--check-in)', paper: 'var(--note-check-in)' },
	successes: { icon: Star, colour: 'var(--success)', paper: 'var(--note-success)' },
	goals: { icon: Target, colour: 'var(--goal)', paper: 'var(--note-goal)' }
};
