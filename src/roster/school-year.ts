/**
 * A school year as files write it, or undefined. A pattern and not the standard's list, which ends in 2025 and would
 * turn away every later file.
 */
export const schoolYearFrom = (text: string): string | undefined => {
	const [, first, second] = /^(\d{4})-(\d{4})$/.exec(text.trim()) ?? [];
	return first && Number(second) === Number(first) + 1 ? `${first}-${second}` : undefined;
};
