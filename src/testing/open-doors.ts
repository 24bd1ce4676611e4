/**
 * Route files that nobody enters by a page of the policy, each with the reason; with `#load` only its load, and not what
 * its forms ask. A new one is a decision.
 */
export const openDoors: Readonly<Record<string, string>> = {
	'+layout.server.ts': 'the words of every page, and nothing of a school',
	'+page.server.ts': 'sends on to the example',
	'[school]/(office)/+layout.server.ts':
		'the frame around pages that each enter: who is here, or an example’s front door',
	'[school]/(office)/+page.server.ts#load':
		'the front door of an example; of any other school the page that enters by home',
	'[school]/(office)/gezinnen/+layout.server.ts': 'the words of the pages of households, and nothing of a school',
	'[school]/(office)/leerlingenlijst/+layout.server.ts':
		'the words of the pages of the roster, and nothing of a school',
	'[school]/+layout.server.ts': 'the school’s own name: of an example for all, else for who has a place there',
	'[school]/boards/+layout.server.ts': 'the words of a board’s pages, and nothing of a school',
	'aanmelden/+page.server.ts': 'signing in: nobody is anyone yet',
	'aanmelden/code/+page.server.ts': 'signing in: nobody is anyone yet',
	'aanmelden/nieuw-wachtwoord/+page.server.ts': 'signing in: by a link that was mailed',
	'aanmelden/passkey/+server.ts': 'signing in: nobody is anyone yet',
	'aanmelden/school/[provider]/+server.ts': 'signing in: sends on to the school account',
	'aanmelden/school/callback/[provider]/+server.ts': 'signing in: comes back from the school account',
	'aanmelden/wachtwoord-vergeten/+page.server.ts': 'signing in: asks for a link by mail',
	'beginnen/+page.server.ts': 'setting up: gone once the first school is founded',
	'beginnen/school/+page.server.ts': 'setting up: who did so founds the first school, and then it is gone',
	'digibord/+page.server.ts': 'a digibord that hangs nowhere yet: a code of its own, by its own secret',
	'digibord/stand/+server.ts': 'whether this digibord was paired, by its own secret',
	'doe-mee/+page.server.ts': 'the door of a session: six letters',
	'doe-mee/[pass]/+page.server.ts': 'the door of a session: a QR',
	'doe-mee/naam/+page.server.ts': 'the door of a session: an admitted tablet, by its own secret',
	'doe-mee/stand/+server.ts': 'the door of a session: how it stands with this tablet, by its own secret',
	'doe-mee/volgend-kind/+server.ts': 'the door of a session: this tablet, by its own secret',
	'doe-mee/wachten/+page.server.ts': 'the door of a session: this tablet’s own animal',
	'mijn-account/+page.server.ts': 'one’s own account, in no school',
	'mijn-account/passkey/+server.ts': 'one’s own account, in no school',
	'mijn-account/tweede-stap/+page.server.ts': 'one’s own account, in no school',
	'ons-bord/+page.server.ts': 'the entrance of a family’s meeting: a link and its code',
	'ons-bord/plek/[pass]/+page.server.ts': 'the entrance of a family’s meeting: a place held out as a QR',
	'ons-bord/stand/+server.ts': 'the entrance of a family’s meeting: how it stands with this device, by its own secret',
	'ons-bord/wachten/+page.server.ts': 'the entrance of a family’s meeting: when and where, by its own secret',
	'postvak/+page.server.ts': 'mail of example schools, only where none is sent',
	'ui/+layout.server.ts': 'words for the pieces of the interface, shown on their own',
	'uitnodiging/+page.server.ts': 'an invitation, by the token in it'
};

/**
 * Pages of a school whose opening is no row of the audit, each with the reason. Any other writes it before it is shown
 * (K15); a new one is a decision.
 */
export const notWrittenDown: Readonly<Record<string, string>> = {
	'[school]/(office)/+page.server.ts':
		'one’s own day: own groups, first names of colleagues, and what waits for oneself',
	'[school]/(office)/bewaren/dpia/+page.server.ts': 'made of the tables and the policy: of nobody',
	'[school]/(office)/groepen/+page.server.ts': 'groups, how many are in them, and first names of colleagues',
	'[school]/(office)/groepen/vestigingen/+page.server.ts': 'the buildings of a school',
	'[school]/(office)/jaar/+page.server.ts': 'holidays and periods',
	'[school]/(office)/jaar/draaien/+page.server.ts': 'groups, and how many go where',
	'[school]/(office)/leerlingenlijst/+page.server.ts':
		'when a file was taken over, by which colleague, and how many were in it',
	'[school]/(office)/leerlingenlijst/voorbeeld/+server.ts': 'an empty file to fill in',
	'[school]/(office)/mensen/nieuw/+page.server.ts': 'an empty form, and the names of groups',
	'[school]/(office)/ritme/+page.server.ts': 'how often each class held its session',
	'[school]/(office)/scholen/+page.server.ts': 'the names of schools',
	'[school]/boards/[board]/+page.server.ts':
		'what a class sees of itself; what is confidential beside it the wall writes down',
	'[school]/boards/[board]/instellingen/+page.server.ts': 'what a teacher chose for the own class',
	'[school]/boards/[board]/terug/+page.server.ts': 'what a class saw of itself',
	'[school]/wat-bewaart-kring/+page.server.ts': 'made of the tables and the policy: of nobody'
};

/** Doors of our own server, under /api/<organisation>/: by which act on a stream each lets someone through. */
export const doorsOfTheWall: Readonly<Record<string, string>> = {
	commands: 'the command’s own type',
	here: 'hear',
	live: 'hear',
	poll: 'hear'
};
