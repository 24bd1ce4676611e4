import * as v from 'valibot';

const seenSchema = v.pipe(v.string(), v.maxLength(10_000), v.parseJson(), v.record(v.string(), v.string()));

/**
 * Whether someone else changed what a form shows, after its page was made: a field is not any more what was seen, nor
 * what is asked. A form that says nothing of what it saw is asked as it stands, and so is the same form sent twice.
 */
export const changedMeanwhile = (
	field: (name: string) => string,
	now: Readonly<Record<string, string | number | null | undefined>>
): boolean => {
	const seen = v.safeParse(seenSchema, field('seen'));
	if (!seen.success) return false;
	return Object.entries(now).some(([name, is]) => {
		const stands = `${is ?? ''}`;
		return seen.output[name] !== undefined && stands !== seen.output[name] && stands !== field(name).trim();
	});
};
