import type { Component } from 'svelte';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import CirclePlay from '@lucide/svelte/icons/circle-play';
import CircleDashed from '@lucide/svelte/icons/circle-dashed';
import CloudRain from '@lucide/svelte/icons/cloud-rain';
import Hand from '@lucide/svelte/icons/hand';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import Smile from '@lucide/svelte/icons/smile';
import Star from '@lucide/svelte/icons/star';
import Target from '@lucide/svelte/icons/target';
import Zap from '@lucide/svelte/icons/zap';
import type { Area, TaskStatus } from './note.ts';

export type Icon = Component<{ size?: string | number; strokeWidth?: string | number }>;

/** One marker, one paper, one icon for each part of the board; the word comes from messages. */
export const look: Record<Area | 'check-in', { icon: Icon; colour: string; paper: string }> = {
	'check-in': { icon: Smile, colour: 'var(--check-in)', paper: 'var(--note-check-in)' },
	successes: { icon: Star, colour: 'var(--success)', paper: 'var(--note-success)' },
	goals: { icon: Target, colour: 'var(--goal)', paper: 'var(--note-goal)' },
	actions: { icon: Zap, colour: 'var(--action)', paper: 'var(--note-action)' },
	planning: { icon: CalendarDays, colour: 'var(--plan)', paper: 'var(--note-plan)' },
	ideas: { icon: Lightbulb, colour: 'var(--idea)', paper: 'var(--note-idea)' }
};

export const statusIcon: Record<TaskStatus, Icon> = {
	'to-do': CircleDashed,
	doing: CirclePlay,
	done: CircleCheck,
	'not-managed': CloudRain,
	'help-wanted': Hand
};
