import { takenByPages } from '#kernel/organisation.ts';
import { tidy } from './names.ts';

/** A name as it stands in an address: `De Regenboog` → `de-regenboog`. Two to forty letters, digits and hyphens. */
export const slugOf = (name: string): string => {
	const plain = tidy(name)
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 36)
		.replace(/^-+|-+$/g, '');
	return plain.length < 2 || takenByPages.includes(plain) ? `school${plain && `-${plain}`}` : plain;
};

/** The same name for another school: `de-regenboog-2`. */
export const nextSlug = (slug: string, turn: number): string => (turn === 0 ? slug : `${slug}-${turn + 1}`);
