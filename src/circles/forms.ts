/** What is done with the children in the room, and what after they went through the door; in order. */
export const togetherPhases = ['check-in', 'successes', 'goals'] as const;
export const adultsPhases = ['home-goal', 'needs', 'agreements'] as const;
export type TogetherPhase = (typeof togetherPhases)[number];
export type AdultsPhase = (typeof adultsPhases)[number];

/** The phases of a whole meeting. `door`: the children wave and leave. */
export const phases = [...togetherPhases, 'door', ...adultsPhases] as const;
export type Phase = (typeof phases)[number];

/** One part of a meeting and how long it takes, in minutes. */
export type Planned<Of extends Phase = Phase> = { phase: Of; minutes: number };

/** zorgoverleg, ondersteuningsteam, multidisciplinair overleg, zorgbespreking */
export const forms = ['care-meeting', 'support-team', 'multidisciplinary', 'care-talk'] as const;
export type Form = (typeof forms)[number];

const whole = (...minutes: readonly [number, number, number, number, number, number, number]): readonly Planned[] =>
	phases.map((phase, at) => ({ phase, minutes: minutes[at] ?? 1 }));

/** What each form takes, unless an organisation chose otherwise. A zorgbespreking is with the teacher only. */
export const usualPlan: Readonly<Record<Form, readonly Planned[]>> = {
	'care-meeting': whole(3, 5, 7, 1, 4, 7, 3),
	'support-team': whole(3, 5, 7, 1, 6, 15, 8),
	multidisciplinary: whole(3, 7, 10, 1, 9, 20, 10),
	'care-talk': [
		{ phase: 'needs', minutes: 12 },
		{ phase: 'agreements', minutes: 8 }
	]
};

/** One of those four, or the id of one that a school added. */
export type AnyForm = string;
export const isUsual = (form: AnyForm): form is Form => forms.some((one) => one === form);

/**
 * A form of meeting as an organisation has it for its own: what it is called there (nothing: as it comes), and what its
 * parts take. Without any part it was taken away: no new meeting takes it, and one that has it keeps its name.
 */
export type OwnForm = { form: AnyForm; name: string; plan: readonly Planned[] };

/** What a form takes in an organisation that may have changed some; nothing, of one that is not held there. */
export const planOf = (form: AnyForm, own: readonly OwnForm[] = []): readonly Planned[] =>
	own.find((one) => one.form === form)?.plan ?? (isUsual(form) ? usualPlan[form] : []);

/** The forms that are held there: those that come with Kring, and then its own. */
export const heldForms = (own: readonly OwnForm[] = []): AnyForm[] =>
	[...forms, ...own.map(({ form }) => form).filter((form) => !isUsual(form))].filter(
		(form) => planOf(form, own).length > 0
	);

/** Whether the phases come in their order, each once, with a part for the adults, and a door behind every part one. */
export const isInOrder = (plan: readonly Planned[]): boolean => {
	const places = plan.map(({ phase }) => phases.indexOf(phase));
	const isSorted = places.every((place, at) => at === 0 || place > (places[at - 1] ?? place));
	const hasDoor = plan.some(({ phase }) => phase === 'door');
	return isSorted && adultsPlan(plan).length > 0 && hasDoor === togetherPlan(plan).length > 0;
};

export const togetherPlan = (plan: readonly Planned[]): Planned<TogetherPhase>[] =>
	plan.flatMap(({ phase, minutes }) =>
		togetherPhases.filter((one) => one === phase).map((one) => ({ phase: one, minutes }))
	);

export const adultsPlan = (plan: readonly Planned[]): Planned<AdultsPhase>[] =>
	plan.flatMap(({ phase, minutes }) =>
		adultsPhases.filter((one) => one === phase).map((one) => ({ phase: one, minutes }))
	);

export const minutesOf = (plan: readonly Planned[]): number => plan.reduce((sum, { minutes }) => sum + minutes, 0);
