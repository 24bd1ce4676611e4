import type { MonthFound } from './verify.ts';
import type { OrganisationFound } from './verifying.ts';

/** What is said of an organisation on the terminal, a line for each month. No names or ids of people, in no case. */
export const reportOf = ({ organisation, months }: OrganisationFound): string[] =>
	months.map((month) => `${organisation} ${month.month}: ${sentenceOf(month)}`);

const sentenceOf = (month: MonthFound): string => {
	const end = `einde ${month.end}`;
	switch (month.is) {
		case 'whole':
			return `${rowsOf(month.rows)}, de ketting klopt (${end})`;
		case 'gone':
			return `na twee jaar weggegaan, het ${end} is bewaard`;
		case 'broken': {
			const { position, how } = month.flaw;
			const where = how === 'missing' ? `rij ${position} ontbreekt` : `vanaf rij ${position} klopt het niet`;
			return `${rowsOf(month.rows)}, de ketting is gebroken: ${where}`;
		}
	}
};

const rowsOf = (count: number): string => (count === 1 ? '1 rij' : `${count} rijen`);
