/** Invented colleagues: sixteen, each with the group they teach or what they do for the whole school. */
export const staff: { name: string; teaches?: string; appointed?: 'coordinator' | 'principal' }[] = [
	{ name: 'Marijke Tolsma', appointed: 'coordinator' },
	{ name: 'Willem Bergkamp', appointed: 'principal' },
	{ name: 'Karin Hofland', teaches: '1-2a' },
	{ name: 'Petra van Loenen', teaches: '1-2a' },
	{ name: 'Samira Ait Said', teaches: '1-2b' },
	{ name: 'Lotte Wezenberg', teaches: '3' },
	{ name: 'Nina Scholten', teaches: '3' },
	{ name: 'Ilse Rademaker', teaches: '4' },
	{ name: 'Hanna Dekkers', teaches: '5a' },
	{ name: 'Tom Hendriksen', teaches: '5b' },
	{ name: 'Joris Muller', teaches: '6' },
	{ name: 'Esra Kaplan', teaches: '6' },
	{ name: 'Rachid Bennani', teaches: '7-8' },
	{ name: 'Judith Oomen', teaches: '7-8' },
	{ name: 'Dirk Zijlstra' },
	{ name: 'Yvonne Plaisier' }
];
