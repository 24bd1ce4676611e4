/** What a person recognises their own device by, and no more: the browser and what it runs on. At most 40 characters. */
export const device = (userAgent: string): string => {
	// what was made of one before stays as it is
	if (!userAgent.includes('/')) return userAgent.slice(0, 40);
	const found = (known: readonly [name: string, sign: RegExp][]) => known.find(([, sign]) => sign.test(userAgent))?.[0];
	return [found(browsers), found(systems)].filter(Boolean).join(' · ');
};

const browsers: readonly [string, RegExp][] = [
	['Edge', /\bEdg/],
	['Firefox', /Firefox|FxiOS/],
	['Chrome', /Chrom(e|ium)|CriOS/],
	['Safari', /Safari/]
];

const systems: readonly [string, RegExp][] = [
	['iPad', /iPad/],
	['iPhone', /iPhone/],
	['Android', /Android/],
	['Chromebook', /CrOS/],
	['Windows', /Windows/],
	['Mac', /Macintosh|Mac OS/],
	['Linux', /Linux/]
];
