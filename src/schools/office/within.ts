/** An address within a school that also says who asks, where the example needs that. */
export const within = (school: string, query: string, path: string): string =>
	`/${school}${path}${query ? `${path.includes('?') ? '&' : '?'}${query}` : ''}`;
