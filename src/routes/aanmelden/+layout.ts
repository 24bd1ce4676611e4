import { withBook } from './words.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = ({ parent }) => withBook(parent);
