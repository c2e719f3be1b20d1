import { english } from './en';
import { dutch } from './nl';
import type { Catalogue, ReasonCode, Reasons } from './reasons';

/** Language of the messages; a setting of the sync node. */
export type Language = 'en' | 'nl';

const CATALOGUES: Record<Language, Catalogue> = { en: english, nl: dutch };

/** The sentence for a reason in the chosen language: what happened and what to do, without jargon. */
export function messageFor<Code extends ReasonCode>(
	language: Language,
	code: Code,
	facts: Reasons[Code],
): string {
	return CATALOGUES[language][code](facts);
}
