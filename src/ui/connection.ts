/** How a screen stands with its school. */
export type Connection = {
	/** opening: not yet · live: hears at once · polling: asks now and then · away: not connected */
	state: 'opening' | 'live' | 'polling' | 'away';
	/** how many of one's own acts wait to be sent */
	waiting: number;
	/** all one did has been kept */
	saved: boolean;
};
