/** An element of the allow-list as it stood in the file, with what is kept of what is within it. */
export type Kept = { name: string; key: string | undefined; line: number; text: string; within: Kept[] };

/** The texts of the elements of that name directly within, without outer spaces, empty ones left out. */
export const textsOf = ({ within }: Kept, name: string): string[] =>
	within.filter((one) => one.name === name).flatMap(({ text }) => text.trim() || []);

/** The first of them. */
export const textOf = ({ within }: Kept, name: string): string | undefined => {
	for (const one of within) if (one.name === name && one.text.trim() !== '') return one.text.trim();
	return undefined;
};

export const elementsOf = ({ within }: Kept, name: string): Kept[] => within.filter((one) => one.name === name);
