import Activity from '@lucide/svelte/icons/activity';
import Calendar from '@lucide/svelte/icons/calendar';
import CalendarRange from '@lucide/svelte/icons/calendar-range';
import BookOpen from '@lucide/svelte/icons/book-open';
import Eye from '@lucide/svelte/icons/eye';
import FileInput from '@lucide/svelte/icons/file-input';
import Hourglass from '@lucide/svelte/icons/hourglass';
import HandHelping from '@lucide/svelte/icons/hand-helping';
import House from '@lucide/svelte/icons/house';
import MessagesSquare from '@lucide/svelte/icons/messages-square';
import Megaphone from '@lucide/svelte/icons/megaphone';
import Presentation from '@lucide/svelte/icons/presentation';
import Sprout from '@lucide/svelte/icons/sprout';
import LifeBuoy from '@lucide/svelte/icons/life-buoy';
import School from '@lucide/svelte/icons/school';
import UsersRound from '@lucide/svelte/icons/users-round';
import Users from '@lucide/svelte/icons/users';
import UserRoundSearch from '@lucide/svelte/icons/user-round-search';
import type { Component } from 'svelte';
import type { PageOfASchool } from '#policy.ts';

/** Where each page of a whole school is, from the school's own address, and its picture. */
export const placeOf: Record<PageOfASchool, { path: string; icon: Component<{ size?: string | number }> }> = {
	home: { path: '', icon: Calendar },
	rhythm: { path: '/ritme', icon: Activity },
	groups: { path: '/groepen', icon: Presentation },
	people: { path: '/mensen', icon: Users },
	schools: { path: '/scholen', icon: School },
	households: { path: '/gezinnen', icon: House },
	circles: { path: '/overleg', icon: UsersRound },
	'care-profile': { path: '/zorgprofiel', icon: Sprout },
	voices: { path: '/stem', icon: Megaphone },
	'pupil-voice': { path: '/stem-van-de-leerling', icon: MessagesSquare },
	replacing: { path: '/overleg/vervangen', icon: UserRoundSearch },
	worried: { path: '/zorg', icon: LifeBuoy },
	concerns: { path: '/zorgen', icon: HandHelping },
	roster: { path: '/leerlingenlijst', icon: FileInput },
	year: { path: '/jaar', icon: CalendarRange },
	'who-looked': { path: '/wie-keek', icon: Eye },
	'who-looked-at-me': { path: '/wie-keek/over-mij', icon: Eye },
	retention: { path: '/bewaren', icon: Hourglass },
	kept: { path: '/wat-bewaart-kring', icon: BookOpen }
};
