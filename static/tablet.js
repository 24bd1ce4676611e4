// @ts-check
// The pages of the door work without this. With it, a tablet sees by itself that it was let in or that a name was taken,
// and what it kept for a child that sat here is wiped when no child sits here any more.
const satHere = 'kring.tablet';
const every = 1_500;

wipe();
for (const form of document.forms)
	form.addEventListener('submit', ({ submitter }) => {
		if (submitter instanceof HTMLButtonElement && submitter.name === 'person') remember(submitter.value);
	});
const stand = document.querySelector('[data-stand]')?.getAttribute('data-stand');
if (stand) setTimeout(look, every);

async function look() {
	const now = await fetch('/doe-mee/stand').then(
		(answer) => (answer.ok ? answer.text() : stand),
		() => stand
	);
	if (now !== stand) location.replace(location.pathname);
	else setTimeout(look, every);
}

/** Nobody sits here now: the words that a child left unsent are gone with it. */
function wipe() {
	quietly(() => {
		const people = (localStorage.getItem(satHere) ?? '').split(' ').filter(Boolean);
		for (const key of Object.keys(localStorage))
			if (people.some((person) => key.startsWith('kring.') && key.includes(`.${person}.`)))
				localStorage.removeItem(key);
		localStorage.removeItem(satHere);
	});
}

/** @param {string} person */
function remember(person) {
	quietly(() => localStorage.setItem(satHere, person));
}

/** @param {() => void} work */
function quietly(work) {
	try {
		work();
	} catch {
		// a browser that keeps nothing has nothing to wipe
	}
}
