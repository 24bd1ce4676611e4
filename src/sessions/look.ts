import type { Component } from 'svelte';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import MessageCircleHeart from '@lucide/svelte/icons/message-circle-heart';
import Smile from '@lucide/svelte/icons/smile';
import Star from '@lucide/svelte/icons/star';
import Target from '@lucide/svelte/icons/target';
import Zap from '@lucide/svelte/icons/zap';
import type { Counted } from './faces.ts';
import type { Phase } from './phases.ts';

type Icon = Component<{ size?: string | number; strokeWidth?: string | number }>;

/** One marker, one paper, one icon for each phase, the same as those of the areas of the board. */
export const look: Record<Phase, { icon: Icon; colour: string; paper: string }> = {
	'check-in': { icon: Smile, colour: 'var(--check-in)', paper: 'var(--note-check-in)' },
	successes: { icon: Star, colour: 'var(--success)', paper: 'var(--note-success)' },
	goals: { icon: Target, colour: 'var(--goal)', paper: 'var(--note-goal)' },
	actions: { icon: Zap, colour: 'var(--action)', paper: 'var(--note-action)' },
	planning: { icon: CalendarDays, colour: 'var(--plan)', paper: 'var(--note-plan)' },
	'tip-top': { icon: MessageCircleHeart, colour: 'var(--idea)', paper: 'var(--note-idea)' }
};

/** The faces as they stand beside each other, and how each is drawn. */
export const facesInRow = ['happy', 'okay', 'sad'] as const satisfies readonly Counted[];
export const moods = { happy: 'happy', okay: 'okay', sad: 'down' } as const satisfies Record<Counted, string>;
