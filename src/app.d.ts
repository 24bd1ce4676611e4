import type { Language } from '#ui/language.ts';
import type { Words } from '#ui/say.ts';

declare global {
	namespace App {
		interface PageData {
			language: Language;
			words: Words;
		}
	}
}
