import type { Language, Spoken } from '#ui/language.ts';
import type { Words } from '#ui/say.ts';

declare global {
	namespace App {
		interface Locals {
			/** the page holds words of a confidential stream: it is not compressed together with what others wrote (K13) */
			isSealed?: true;
			/** the page speaks another language than the rest of Kring */
			spoken?: Spoken;
		}
		interface PageData {
			language: Language;
			/** of pages that speak more languages: the one they speak */
			spoken?: Spoken;
			words: Words;
			/** books that one part of the pages sends beside those of all */
			more?: Words;
		}
	}
}
