import type { Language } from '#ui/language.ts';
import { listInWords } from '#ui/day-words.ts';
import { sayIn, type Say, type Sentence, type Words } from '#ui/say.ts';
import { theHouse, theTerminal } from '#kernel/standing.ts';
import { isAboutAGuardian, type Entry } from './entry.ts';

/** Who and where the ids of a row are, as the registers say today. */
export type Named = {
	people: ReadonlyMap<string, { name: string; kind: string }>;
	groups: ReadonlyMap<string, string>;
	/** nobody, for who does not hear of care */
	guardians?: ReadonlyMap<string, string>;
};

/** Puts rows into plain words. What has no sentence of its own is said by its kind, so that no row is ever left out. */
export const sentencesIn = (language: Language, words: Words) => {
	const say = sayIn(language, words);
	const book = words['audit'] ?? {};
	// a sentence with {n} has two endings
	const isSaid = (key: string) => key in book || `${key}_other` in book;
	const said = (key: string, values: Record<string, string | number>) => say(`audit.${key}` as Sentence, values);

	/** `appoint:coordinator` is an act and the role it was about. */
	return ({ act: acted, ...rest }: Entry, named: Named): string => {
		const [act = '', role = ''] = acted.split(':');
		const row = { ...rest, act };
		const gone = isSaid(`gone-${row.kind}`) ? (`gone-${row.kind}` as const) : 'someone-gone';
		const who = whoDid(row, named, say, gone);
		const group = groupOf(row, named, say);
		const ofGuardian = isAboutAGuardian(row);
		const unknown = say(ofGuardian ? 'audit.a-guardian' : 'audit.someone-gone');
		const whom = ofGuardian && row.about.length === 0 ? [''] : row.about;
		const nameOf = (id: string) => named.people.get(id)?.name ?? named.guardians?.get(id) ?? unknown;
		const others = whom.length > mostNamed ? [say('audit.others', { n: whom.length - mostNamed })] : [];
		const about = listInWords(language, [...whom.slice(0, mostNamed).map(nameOf), ...others]);
		const what = said(isSaid(`thing-${row.kind}`) ? `thing-${row.kind}` : 'thing-other', { group });
		const as = isSaid(`role-${role}`) ? said(`role-${role}`, {}) : '';
		const key = [
			...(row.actor === null ? [`nobody-${row.kind}-${row.act}`, `nobody-${row.kind}`] : []),
			...(about && as ? [`about-${row.kind}-${row.act}-as`] : []),
			...(about ? [`about-${row.kind}-${row.act}`] : []),
			`did-${row.kind}-${row.act}`,
			...(row.times > 0 ? [`times-${row.act}`] : []),
			...(about ? [`about-${row.act}`] : []),
			`did-${row.act}`
		].find(isSaid);
		return capital(said(key ?? 'did-other', { who, what, group, about, as, n: row.times }));
	};
};

/** More than these are told by their number, as when a year is turned. */
const mostNamed = 12;

/** `gone`: who it was that has no name here any more, or never had one. */
const whoDid = ({ actor, device }: Entry, { people }: Named, say: Say, gone: string): string => {
	if (actor === null) return say('audit.someone');
	if (actor === theHouse) return say('audit.the-house');
	if (actor === theTerminal) return say('audit.the-terminal');
	// a tablet without a child is its own person
	return people.get(actor)?.name ?? say(device === actor ? 'audit.a-tablet' : (`audit.${gone}` as Sentence));
};

const groupOf = ({ group }: Entry, { groups }: Named, say: Say): string => {
	if (group === null) return say('audit.the-school');
	return groups.get(group)?.replace(/^Groep /, 'groep ') ?? say('audit.a-group');
};

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('nl') + text.slice(1);
