import type { Say } from '#ui/say.ts';
import type { Form, OwnForm } from '../forms.ts';

/** What a form of meeting is called here. */
export const formName = (say: Say, form: Form, own: readonly OwnForm[]): string =>
	own.find((one) => one.form === form)?.name ?? say(`circle.form-${form}`);
