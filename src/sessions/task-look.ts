import type { Component } from 'svelte';
import HandHeart from '@lucide/svelte/icons/hand-heart';
import Flag from '@lucide/svelte/icons/flag';
import Pencil from '@lucide/svelte/icons/pencil';
import Timer from '@lucide/svelte/icons/timer';
import type { Task } from './tasks.ts';

/** A picture beside the word of each task. */
export const taskIcon: Record<Task, Component<{ size?: string | number }>> = {
	leads: Flag,
	'minds-time': Timer,
	writes: Pencil,
	'minds-teacher': HandHeart
};
