/** How much fits, and how long things last. */
export const limits = {
	/** signs of what a child said */
	words: 600,
	/** signs of why, and of how the child took it */
	why: 240,
	/** of one child, in all its years at school */
	wishes: 400,
	/** days from what a child said until it hears what was done with it */
	tellBackWithin: 14
} as const;
