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
	'[school]/(office)/overleg/+layout.server.ts': 'the words of the pages of families’ boards, and nothing of a school',
	'[school]/(office)/stem/+layout.server.ts': 'the words of the pages of children’s voices, and nothing of a school',
	'[school]/(office)/stem-van-de-leerling/+layout.server.ts':
		'the words of the pages of what pupils said, and nothing of a school',
	'[school]/(office)/leerlingenlijst/+layout.server.ts':
		'the words of the pages of the roster, and nothing of a school',
	'[school]/+layout.server.ts': 'the school’s own name: of an example for all, else for who has a place there',
	'[school]/boards/+layout.server.ts':
		'the words of a board’s pages, and where an arena is going on for who is of its team; nothing else of a school',
	'[school]/boards/[board]/arena/+layout.server.ts': 'the words of an arena’s pages, and nothing of a school',
	'[school]/boards/[board]/+layout.server.ts': 'the words of a team’s board, and nothing of a school',
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
	'ons-bord/+layout.server.ts': 'the entrance of a family’s meeting: in which language, and nothing of a school',
	'ons-bord/+page.server.ts': 'the entrance of a family’s meeting: a link and its code',
	'ons-bord/agenda/[meeting]/+server.ts':
		'the entrance of a family’s meeting: when and where, for a calendar, by the device’s own secret',
	'ons-bord/plek/+page.server.ts': 'the entrance of a family’s meeting: a place held out as eight letters',
	'ons-bord/plek/[pass]/+page.server.ts': 'the entrance of a family’s meeting: a place held out as a QR',
	'ons-bord/stand/+server.ts': 'the entrance of a family’s meeting: how it stands with this device, by its own secret',
	'ons-bord/kamer/+page.server.ts':
		'the room of a family’s meeting: what the seat at this device hears, by its own secret',
	'ons-bord/kamer/stand/+server.ts': 'how it stands with the room for this device, in one word, by its own secret',
	'ons-bord/klas/+page.server.ts':
		'whether the class is gone from the digibord at which a family comes in, by the digibord’s own secret',
	'ons-bord/oefenen/+page.server.ts': 'to try the room of a family’s meeting: of nobody',
	'ons-bord/teksten/+page.server.ts':
		'after a meeting: what was released for who used up the link of this device, by its own secret',
	'ons-bord/teksten/pdf/+server.ts':
		'the same on paper: what was released for who used up the link of this device, by its own secret',
	'ons-bord/wachten/+page.server.ts': 'the entrance of a family’s meeting: when and where, by its own secret',
	'ons-bord/wie-keek/+page.server.ts': 'a guardian’s own phone: who opened the board, by the device’s own secret',
	'ons-bord/wie-komt/+page.server.ts': 'a guardian’s own phone: who comes and why, by the device’s own secret',
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
		'one’s own day: own groups, first names of colleagues, and what waits for oneself; of families, where there are any, it is written down',
	'[school]/(office)/bewaren/dpia/+page.server.ts': 'made of the tables and the policy: of nobody',
	'[school]/(office)/groepen/+page.server.ts': 'groups, how many are in them, and first names of colleagues',
	'[school]/(office)/groepen/vestigingen/+page.server.ts': 'the buildings of a school',
	'[school]/boards/[board]/lerarenkamer/+page.server.ts':
		'what hangs in the lerarenkamer: the open board of the team, without a name',
	'[school]/boards/[board]/arena/+page.server.ts':
		'what arenas of the team are about, and how far they are: of no child',
	'[school]/boards/[board]/arena/[arena]/+page.server.ts':
		'who sits in a ring and the own pad, confidential streams: the wall writes down that they were opened',
	'[school]/boards/[board]/arena/[arena]/scherm/+page.server.ts': 'a question and a clock, of nobody',
	'[school]/(office)/twee-vragen/+page.server.ts': 'two sentences, of nobody',
	'[school]/(office)/jaar/+page.server.ts': 'holidays and periods',
	'[school]/(office)/jaar/draaien/+page.server.ts': 'groups, and how many go where',
	'[school]/(office)/leerlingenlijst/+page.server.ts':
		'when a file was taken over, by which colleague, and how many were in it',
	'[school]/(office)/leerlingenlijst/voorbeeld/+server.ts': 'an empty file to fill in',
	'[school]/(office)/mensen/nieuw/+page.server.ts': 'an empty form, and the names of groups',
	'[school]/(office)/overleg/vormen/+page.server.ts':
		'what a school calls its forms of meeting, and how long they take',
	'[school]/(office)/overleg/[circle]/+page.server.ts':
		'one confidential stream: the wall writes down that it was opened, before it is read',
	'[school]/(office)/ritme/+page.server.ts': 'how often each class held its session',
	'[school]/(office)/stem-van-de-leerling/+page.server.ts': 'what groups were asked: of no child and no teacher',
	'[school]/(office)/stem-van-de-leerling/schoolgids/+page.server.ts': 'the same, as parents read it',
	'[school]/(office)/stem-van-de-leerling/schoolgids/bestand/+server.ts': 'the same, as parents read it',
	'[school]/(office)/scholen/+page.server.ts': 'the names of schools',
	'[school]/(office)/stem/[person]/+page.server.ts':
		'one confidential stream: the wall writes down that it was opened, before it is read',
	'[school]/(office)/wie-keek/over-mij/+page.server.ts': 'what who asks did, and what was done about them',
	'[school]/(office)/overleg/vervangen/[circle]/+page.server.ts':
		'one confidential stream: the wall writes down that it was opened, before it is read',
	'[school]/(office)/zorg/+page.server.ts':
		'the steps of the meldcode, an empty form, and what who asks passed on: no words of it',
	'[school]/(office)/zorgen/[concern]/+page.server.ts':
		'one confidential stream: the wall writes down that it was opened, before it is read',
	'[school]/boards/[board]/+page.server.ts':
		'what a class sees of itself; what is confidential beside it the wall writes down',
	'[school]/boards/[board]/instellingen/+page.server.ts': 'what a teacher chose for the own class',
	'[school]/boards/[board]/terug/+page.server.ts': 'what a class saw of itself',
	'[school]/overleg/[circle]/kamer/[meeting]/+page.server.ts':
		'a family’s board and both parts of its meeting: their opening the wall writes down',
	'[school]/overleg/[circle]/kamer/[meeting]/wachtend/+server.ts': 'who waits at the door, by id',
	'[school]/overleg/[circle]/oefenen/+page.server.ts': 'first names of the children of a board that who asks keeps',
	'[school]/wat-bewaart-kring/+page.server.ts': 'made of the tables and the policy: of nobody'
};

/** Doors of our own server, under /api/<organisation>/: by which act on a stream each lets someone through. */
export const doorsOfTheWall: Readonly<Record<string, string>> = {
	commands: 'the command’s own type',
	here: 'hear',
	live: 'hear',
	poll: 'hear'
};
