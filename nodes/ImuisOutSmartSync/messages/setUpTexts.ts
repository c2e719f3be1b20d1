import type { Language } from './messageFor';
import { setUpEnglish } from './setUpEn';
import { setUpDutch } from './setUpNl';
import type { SetUpTexts } from './setUpReasons';

const TEXTS: Record<Language, SetUpTexts> = { en: setUpEnglish, nl: setUpDutch };

/** What Set Up says in the chosen language. */
export function setUpTextsFor(language: Language): SetUpTexts {
	return TEXTS[language];
}
