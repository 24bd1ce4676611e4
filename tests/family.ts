import type { APIRequestContext } from '@playwright/test';
import { householdIn } from '#example/households.ts';
import { groups, regenboog } from '#example/regenboog.ts';
import { stableId } from '#example/stable-id.ts';
import { usualPlan } from '#circles/forms.ts';
import { newId } from '#kernel/id.ts';
import { personAt, school } from './seated.ts';

type Wish = { type: string; [more: string]: unknown };

/** A family's board of its own, as its ib'er opened it, with a meeting that is planned for now. */
export type Family = {
	circle: string;
	meeting: string;
	together: string;
	adults: string;
	/** by first name */
	children: Readonly<Record<string, string>>;
	mother: string;
	father: string;
	/** someone of another organisation, and on which ground they come */
	partner: string;
	/** asked for the second part only */
	late: string;
	say: (kind: string, stream: string, command: Wish) => Promise<void>;
	/** the way in of a guest, as it came by mail: the address and the code */
	letterTo: (guest: string) => Promise<{ link: string; code: string }>;
	/** the room as the ib'er leads it */
	room: string;
	/** the family's board */
	board: string;
};

const marijke = personAt({ board: '6', as: 'Marijke' });
const guardian = (name: string) => stableId(`guardian ${name}`);
const childCalled = (name: string): string => {
	const [given = '', family = ''] = name.split(' ');
	const found = groups.flatMap(({ pupils }) => pupils).find((one) => one.given === given && one.family === family);
	if (!found) throw new Error(`no child is called ${name}`);
	return found.id;
};

/** Opens it without looking at any screen: a mother and a father, four children, two partners with the yes of both. */
export const openFamily = async (request: APIRequestContext, origin: string): Promise<Family> => {
	const [circle, meeting, together, adults] = [newId(), newId(), newId(), newId()];
	const [mother, father] = [guardian('Sevda Demirel'), guardian('Orhan Demirel')];
	const [partner, late] = [newId(), newId()];
	const children = Object.fromEntries(
		['Ilyas', 'Defne', 'Meryem'].map((given) => [given, childCalled(`${given} Demirel`)] as const)
	);
	const emir = childCalled('Emir Çelik');
	const say = async (kind: string, stream: string, command: Wish) => {
		const answer = await request.post(`/api/${regenboog.organisation}/commands?als=${marijke}`, {
			data: { id: newId(), kind, stream, command }
		});
		if (!answer.ok()) throw new Error(`${command.type} was answered ${answer.status()} ${await answer.text()}`);
	};
	const toCircle = (command: Wish) => say('circle', circle, command);
	await toCircle({
		type: 'open-circle',
		circle,
		household: householdIn('demirel'),
		keeper: marijke,
		children: [
			...Object.values(children).map((child) => ({ child, guardians: [mother, father], asked: false })),
			{ child: emir, guardians: [mother], asked: false }
		]
	});
	const mailOf = (guest: string) => `${guest.slice(-12)}@post.example`;
	const invite = (guest: string, sort: string, part: string, given: string, party: string, language = 'nl') =>
		toCircle({
			type: 'invite-guest',
			guest,
			sort,
			part,
			why: `Meedenken als ${given}`,
			known: { given, family: 'Geheimachternaam', party, function: 'contactpersoon', email: mailOf(guest), language }
		});
	await invite(mother, 'guardian', 'both', 'Sevda', '', 'tr');
	await invite(partner, 'partner', 'both', 'Ilse', 'Schoolmaatschappelijk werk');
	await invite(late, 'partner', 'second', 'Karim', 'Leerplicht');
	for (const guest of [partner, late])
		for (const child of [...Object.values(children), emir])
			for (const one of child === emir ? [mother] : [mother, father])
				await toCircle({ type: 'give-consent', guest, guardian: one, child, answer: 'yes', how: 'signed' });
	await toCircle({
		type: 'set-home-goal',
		goal: newId(),
		guardian: mother,
		words: 'Dat ze zich fijn voelen op school'
	});
	await toCircle({
		type: 'plan-meeting',
		meeting,
		together,
		adults,
		form: 'care-meeting',
		at: Date.now(),
		place: 'Lokaal 4',
		plan: usualPlan['care-meeting'],
		coming: [mother, partner, late],
		staff: [],
		fetch: [...Object.values(children), emir]
	});
	const letterTo = async (guest: string) => {
		for (const act of ['mail-link', 'mail-code']) {
			const address = `${school}/overleg/${circle}?/${act}&als=${marijke}`;
			const headers = { origin, 'x-sveltekit-action': 'true' };
			const answer = await request.post(address, { form: { guest }, headers });
			if (!answer.ok()) throw new Error(`${act} was answered ${answer.status()}`);
		}
		const mail = await (await request.get('/postvak')).text();
		const mine = mail.split('<section').filter((letter) => letter.includes(mailOf(guest)));
		const link = /href="([^"]*\/ons-bord[^"]*)"/.exec(mine.find((letter) => letter.includes('/ons-bord')) ?? '')?.[1];
		const code = /\b(\d{6})\b/.exec(mine.find((letter) => !letter.includes('/ons-bord')) ?? '')?.[1];
		if (!link || !code) throw new Error('no letter came');
		// a letter names this machine by name, and a cookie belongs to one name
		return { link: origin + link.replaceAll('&amp;', '&').replace(/^https?:\/\/[^/]+/, ''), code };
	};
	const board = `${school}/overleg/${circle}?als=${marijke}`;
	const room = `${school}/overleg/${circle}/kamer/${meeting}?als=${marijke}`;
	return {
		circle,
		meeting,
		together,
		adults,
		mother,
		father,
		partner,
		late,
		say,
		letterTo,
		board,
		room,
		children: {
			...children,
			Emir: emir
		}
	};
};
