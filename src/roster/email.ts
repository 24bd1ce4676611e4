/** An e-mail address as it can be kept, or undefined. Whether it arrives is found out by writing to it. */
export const emailFrom = (text: string): string | undefined => {
	const address = text.trim();
	return address.length <= 254 && /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/.test(address) ? address : undefined;
};
