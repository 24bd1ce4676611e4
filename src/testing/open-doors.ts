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
	'postvak/+page.server.ts': 'mail of example schools, only where none is sent',
	'ui/+layout.server.ts': 'words for the pieces of the interface, shown on their own',
	'uitnodiging/+page.server.ts': 'an invitation, by the token in it'
};

/** Doors of our own server, under /api/<organisation>/: by which act on a stream each lets someone through. */
export const doorsOfTheWall: Readonly<Record<string, string>> = {
	commands: 'the command’s own type',
	here: 'hear',
	live: 'hear',
	poll: 'hear'
};
