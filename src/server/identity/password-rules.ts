/** Characters. No rules about which: a long password one can remember is better than a short one nobody can. */
export const leastLength = 12;
export const mostLength = 200;

export type PasswordProblem = 'password-too-short' | 'password-too-long' | 'password-too-common';

/** Why this password will not do for someone with this address; nothing, when it will. */
export const problemWith = (password: string, email: string): PasswordProblem | undefined => {
	if ([...password].length < leastLength) return 'password-too-short';
	if (password.length > mostLength) return 'password-too-long';
	return isCommon(password, email) ? 'password-too-common' : undefined;
};

const isCommon = (password: string, email: string): boolean => {
	const plain = password.toLowerCase().replace(/\s/g, '');
	if (rows.some((row) => row.includes(plain) || reversed(row).includes(plain))) return true;
	if (isRepeated(plain)) return true;
	const core = plain.replace(/[\d\W_]+/g, '');
	const name =
		email
			.split('@')[0]
			?.toLowerCase()
			.replace(/[\d\W_]+/g, '') ?? '';
	return words.has(core) || core === '' || (name.length > 2 && core === name);
};

const reversed = (text: string) => [...text].toReversed().join('');

/** One short piece over and over: `aaaaaaaaaaaa`, `kringkringkring`. */
const isRepeated = (text: string) => /^(.{1,6})\1+.{0,5}$/.test(text);

/** What lies side by side. */
const rows = [
	'abcdefghijklmnopqrstuvwxyz',
	'qwertyuiopasdfghjklzxcvbnm',
	'qwertyuiop[]\\',
	'1qaz2wsx3edc4rfv5tgb6yhn7ujm'
];

/** What people choose most when it must be long: with digits and signs around it, it is still the first thing tried. */
const words = new Set(
	`welkom welkomwelkom welkombij wachtwoord mijnwachtwoord password passwort mypassword passwordpassword geheim
	geheimgeheim geheimwachtwoord administrator beheerder welcome welcometo letmein letmeinplease iloveyou ikhouvanjou
	hallohallo changeme veranderdit schoolschool basisschool onderwijs leerkracht juf meester directeur internbegeleider
	kring kringkring verbeterbord amsterdam rotterdam feyenoord ajaxamsterdam psveindhoven nederland vakantie zomer
	winter lente herfst sinterklaas qwerty qwertyqwerty azerty sunshine princess football voetbal trustno dragon monkey
	superman batman pokemon testtest testing zomervakantie maandag dinsdag woensdag donderdag vrijdag januari februari
	september oktober november december`.split(/\s+/)
);
