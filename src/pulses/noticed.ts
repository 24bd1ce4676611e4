/** *Ja*, *een beetje* and *nog niet*: in this order a class answers whether it notices anything of what was done. */
export const noticed = ['yes', 'a-bit', 'not-yet'] as const;
export type Noticed = (typeof noticed)[number];

export const noticedChoices = noticed.length;

/** What most of a class notice; `differs`, where no answer was given more than the others. */
export const mostNoticed = (counts: readonly number[]): Noticed | 'differs' | undefined => {
	const most = Math.max(...counts);
	if (counts.length === 0 || most <= 0) return undefined;
	const [first, ...others] = noticed.filter((_, index) => counts[index] === most);
	return others.length > 0 ? 'differs' : first;
};
