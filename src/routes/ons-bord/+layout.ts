import { withBook } from '../aanmelden/words.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = ({ parent }) => withBook(parent, 'guest');
