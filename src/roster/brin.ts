/** A school's number, and that of one of its locations, which some write behind it. `00` is the school itself. */
export const brinFrom = (written = '', ofLocation = ''): { brin: string | undefined; location: string | undefined } => {
	const [, brin, behind] = /^(\d{2}[A-Z]{2})(\d{2})?$/.exec(written.trim().toUpperCase()) ?? [];
	const location = /^\d{2}$/.test(ofLocation.trim()) ? ofLocation.trim() : behind;
	return { brin, location: location === '00' ? undefined : location };
};
