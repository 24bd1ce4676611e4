import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { newId } from '#kernel/id.ts';
import type { PageOfASchool } from '#policy.ts';
import { formOf } from './form-of.ts';
import { enter, orAway, type Entered } from './page-access.ts';

type Event = { request: Request; url: URL; params: { school: string } };

/** What a form asks: who asks it of which house, the fields by name, and the id under which it is asked, once. */
export type Asked = Pick<Entered, 'house' | 'actor'> & {
	field: (name: string) => string;
	fields: (name: string) => string[];
	command: string;
};

/**
 * For a page's action: lets in who may open the page, reads the form, and asks. `ask` answers with the code of a
 * refusal, or with nothing; a refusal comes back to the form as the name of its sentence, with what was typed.
 */
export const act = async (event: Event, page: PageOfASchool, ask: (asked: Asked) => Promise<string | undefined>) => {
	const { house, actor } = await enter(event.params.school, event.url, page);
	const form = await formOf(event.request);
	const field = (name: string) => String(form.get(name) ?? '').slice(0, longest);
	const id = field('command');
	const refused = await orAway(
		ask({
			house,
			actor,
			field,
			fields: (name) => form.getAll(name).map((value) => String(value).slice(0, longest)),
			command: v.is(commandId, id) ? id : newId()
		})
	);
	if (refused === undefined) return { done: true as const };
	return fail(422, { problem: refused.includes('.') ? refused : `refused.${refused}`, typed: typedIn(form) });
};

/** More than any field takes. */
const longest = 10_000;
const commandId = v.pipe(v.string(), v.uuid());

const typedIn = (form: FormData): Record<string, string> =>
	Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
