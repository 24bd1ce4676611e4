import { offices } from '#schools/roles.ts';
import { SaysNo, type Tx } from '#server/db.ts';
import type { Wish } from '../events.ts';
import type { Request } from '../retention-state.ts';
import { besideThem, letInBy } from './let-in.ts';

type Asked = { wish: Wish; person: string | null };

/** What is asked about someone is about someone of this school, and whoever alone lets others in is not erased. */
export const assureMayAsk = async (tx: Tx, organisation: string, { wish, person }: Asked): Promise<void> => {
	if (person === null) return;
	const { rowCount } = await tx.query('select from kring.people where organisation = $1 and id = $2', [
		organisation,
		person
	]);
	if (!rowCount) throw new SaysNo('person-unknown');
	if (wish === 'erase' && (await isLastAdministrator(tx, organisation, person))) throw new SaysNo('last-administrator');
};

/**
 * Two people are two: of whom one let the other in of late, the one does not confirm what the other asks, while there is
 * someone else who may; nor do two whom a third let in, while there is someone who came otherwise. And by now it may be the last administrator.
 */
export const assureMayConfirm = async (
	tx: Tx,
	organisation: string,
	{ asked, confirmer, at }: { asked: Request; confirmer: string; at: number }
): Promise<void> => {
	const { wish, person, by } = asked;
	if (wish === 'erase' && person !== null && (await isLastAdministrator(tx, organisation, person)))
		throw new SaysNo('last-administrator');
	const letIn = await letInBy(tx, organisation, by, at);
	const letInThem = await letInBy(tx, organisation, confirmer, at);
	const beside = await besideThem(tx, organisation, by, at);
	const isDirect = letIn.has(confirmer) || letInThem.has(by);
	if (!isDirect && !beside.has(confirmer)) return;
	const { rows } = await tx.query<{ person: string }>(
		`select distinct person from kring.appointments where organisation = $1 and person <> $2 and role = any ($4) and person <> $3`,
		[organisation, by, confirmer, offices]
	);
	const others = rows.filter((other) => !letIn.has(other.person) && !letInThem.has(other.person));
	if (isDirect ? others.length > 0 : others.some((other) => !beside.has(other.person)))
		throw new SaysNo('let-in-by-who-asks');
};

/** Without them nobody could let anyone in. */
export const isLastAdministrator = async (tx: Tx, organisation: string, person: string): Promise<boolean> => {
	const { rows } = await tx.query<{ person: string }>(
		`select person from kring.appointments where organisation = $1 and role = 'administrator'`,
		[organisation]
	);
	return rows.length > 0 && rows.every((one) => one.person === person);
};
