import type { Circle } from './circle-state.ts';

/** Without a child: also what guests may know of it, what it wanted and what was agreed about it. */
export const withoutChild = (circle: Circle, child: string): Circle => ({
	...circle,
	children: circle.children.filter(({ id }) => id !== child),
	guests: circle.guests.map((guest) => ({
		...guest,
		consents: Object.fromEntries(
			Object.entries(guest.consents)
				.map(([guardian, said]) => [guardian, without(said, child)] as const)
				.filter(([, said]) => Object.keys(said).length > 0)
		),
		children: without(guest.children, child)
	})),
	meetings: circle.meetings.map((meeting) => ({ ...meeting, fetch: others(meeting.fetch, child) })),
	childGoals: circle.childGoals.filter((goal) => goal.child !== child),
	agreements: circle.agreements.filter(({ about }) => about !== child),
	texts: circle.texts.filter((one) => !('child' in one && one.child === child))
});

/** Who is not asked any more. What a guardian said about others stays: it is about them. */
export const withoutGuest = (circle: Circle, guest: string): Circle => ({
	...circle,
	guests: circle.guests.filter(({ id }) => id !== guest),
	meetings: circle.meetings.map((meeting) => ({
		...meeting,
		coming: others(meeting.coming, guest),
		present: others(meeting.present, guest)
	}))
});

/** Who is forgotten, with all they said. */
export const withoutTrace = (circle: Circle, guest: string): Circle => {
	const rest = withoutGuest(circle, guest);
	return {
		...rest,
		children: rest.children.map((child) => ({ ...child, guardians: others(child.guardians, guest) })),
		guests: rest.guests.map((one) => ({
			...one,
			consents: without(one.consents, guest),
			room: without(one.room, guest)
		})),
		homeGoals: rest.homeGoals.filter(({ guardian }) => guardian !== guest),
		texts: rest.texts.filter(
			(one) => !('guardian' in one && one.guardian === guest) && !('guest' in one && one.guest === guest)
		),
		phones: Object.fromEntries(Object.entries(rest.phones).filter(([, guardian]) => guardian !== guest)),
		known: others(rest.known, guest)
	};
};

export const without = <Value>(all: Readonly<Record<string, Value>>, key: string): Record<string, Value> => {
	const { [key]: _gone, ...rest } = all;
	return rest;
};

const others = (all: readonly string[], one: string): string[] => all.filter((id) => id !== one);
