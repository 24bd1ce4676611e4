import type { Language } from '#ui/language.ts';
import type { Words } from '#ui/say.ts';

declare global {
	namespace App {
		interface Locals {
			/** the page holds words of a confidential stream: it is not compressed together with what others wrote (K13) */
			isSealed?: true;
		}
		interface PageData {
			language: Language;
			words: Words;
			/** books that one part of the pages sends beside those of all */
			more?: Words;
		}
	}
}
