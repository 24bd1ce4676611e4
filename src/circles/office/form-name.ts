import type { Say } from '#ui/say.ts';
import { isUsual, type AnyForm, type OwnForm } from '../forms.ts';

/** What a form of meeting is called here. */
export const formName = (say: Say, form: AnyForm, own: readonly OwnForm[]): string =>
	own.find((one) => one.form === form)?.name || say(isUsual(form) ? `circle.form-${form}` : 'circle.form');
