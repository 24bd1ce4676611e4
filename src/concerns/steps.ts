/** The five steps of the meldcode, as they are numbered everywhere. */
export const steps = ['1', '2', '3', '4', '5'] as const;

/** Whom to call, the most urgent first; numbers as they are dialled and as they are read. */
export const calls = [
	{ who: 'danger', number: '112', read: '112' },
	{ who: 'safe-home', number: '08002000', read: '0800-2000' },
	{ who: 'child', number: '08000432', read: '0800-0432' }
] as const;
