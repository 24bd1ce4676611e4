/** As a name of a field may be; no standard has longer ones. */
const longest = 64;

/**
 * Counts by name. Beyond `most` different names, and when one is too long for a name, they count together as `…`, so that
 * no file fills the memory.
 */
export const counting = <Name extends string>(most = Number.POSITIVE_INFINITY) => {
	const counted = new Map<Name | '…', number>();
	return {
		count(name: Name, times = 1): void {
			const isName = name.length <= longest && (counted.has(name) || counted.size < most);
			const as = isName ? name : '…';
			counted.set(as, (counted.get(as) ?? 0) + times);
		},
		// an own property for every name, `__proto__` too
		counts: () => Object.fromEntries(counted) as Record<Name, number>
	};
};
