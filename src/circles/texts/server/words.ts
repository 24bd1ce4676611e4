import type { GuestLanguage } from '#guests/guest.ts';
import type { Language } from '#ui/language.ts';
import { sayIn, type Say } from '#ui/say.ts';
import afterEn from '../../../../messages/en/after.json' with { type: 'json' };
import afterNl from '../../../../messages/nl/after.json' with { type: 'json' };
import ar from '../../../../messages/ar/texts.json' with { type: 'json' };
import en from '../../../../messages/en/texts.json' with { type: 'json' };
import nl from '../../../../messages/nl/texts.json' with { type: 'json' };
import pl from '../../../../messages/pl/texts.json' with { type: 'json' };
import tr from '../../../../messages/tr/texts.json' with { type: 'json' };
import uk from '../../../../messages/uk/texts.json' with { type: 'json' };

const books: Readonly<Record<GuestLanguage, typeof nl>> = { nl, en, tr, ar, pl, uk };
const after: Readonly<Record<Language, typeof afterNl>> = { nl: afterNl, en: afterEn };

/** What a text says in its own language; what stands in a file is in Dutch, or in English where the school reads that. */
export const sayOnText = (language: GuestLanguage): Say =>
	sayIn(language, { texts: books[language], after: after[language === 'en' ? 'en' : 'nl'] });
