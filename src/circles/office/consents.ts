import { dayOf, type Day } from '#kernel/time.ts';
import { isLive, type Circle } from '../circle-state.ts';
import type { Guest, How } from '../guest.ts';

/** What one guardian with authority said about a guest, by child. */
export type Said = {
	guardian: string;
	/** the children they decide about */
	over: string[];
	answers: { answer: 'yes' | 'no' | 'not-them' | 'withdrawn'; how: How; children: string[] }[];
	silent: string[];
	/** said today: *ja, hier in de kamer* */
	inTheRoom: boolean;
};

/** Who decides, and what each of them said about this guest so far. */
export const saidAbout = ({ children }: Circle, { consents, room }: Guest, today: Day): Said[] =>
	[...new Set(children.flatMap(({ guardians }) => guardians))].map((guardian) => {
		const over = children.filter(({ guardians }) => guardians.includes(guardian)).map(({ id }) => id);
		const at = room[guardian];
		const said = over.flatMap((child) => {
			const one = consents[guardian]?.[child];
			return one ? [{ how: one.how, answer: one.someoneElse ? ('not-them' as const) : one.answer, child }] : [];
		});
		const alike = Map.groupBy(said, ({ answer, how }) => `${answer} ${how}`);
		return {
			guardian,
			over,
			answers: [...alike.values()].flatMap((group) =>
				group.slice(0, 1).map(({ answer, how }) => ({ answer, how, children: group.map(({ child }) => child) }))
			),
			silent: over.filter((child) => !consents[guardian]?.[child]),
			inTheRoom: at !== undefined && dayOf(at) === today
		};
	});

/** Guardians who are asked for a meeting of today: what they say in the room can be noted there. */
export const inTodaysRoom = ({ meetings }: Circle, today: Day): string[] => [
	...new Set(
		meetings
			.filter((one) => isLive(one) || (one.state === 'planned' && dayOf(one.at) === today))
			.flatMap(({ coming, present }) => [...coming, ...present])
	)
];

/** Guardians of whom a yes is still missing, and children about whom nobody can say it. */
export const missingYes = (circle: Circle, guest: Guest): { guardians: string[]; children: string[] } => ({
	guardians: [
		...new Set(
			circle.children.flatMap(({ id, guardians }) =>
				guardians.filter((guardian) => guest.consents[guardian]?.[id]?.answer !== 'yes')
			)
		)
	],
	children: circle.children.filter(({ guardians }) => guardians.length === 0).map(({ id }) => id)
});
