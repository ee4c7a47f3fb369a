import { type Label, type Language, label } from '../label.ts';
import type { Outcome } from './decide.ts';

/** The outcome as the first words of an answer. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, Label>> = {
  nlr: label('No license required', 'Aucune licence requise'),
  'license-exception': label('License exception available', 'Exception de licence disponible'),
  'license-required': label('License required', 'Licence requise'),
  prohibited: label('Prohibited', 'Interdit'),
  'not-subject': label('Not subject to the EAR', 'Non soumis aux EAR'),
  undetermined: label('Undetermined', 'Indéterminé'),
};

const POLICIES: Readonly<Record<string, Label>> = {
  'presumption-of-approval': label('presumption of approval', "présomption d'octroi"),
  'case-by-case': label('case-by-case review', 'examen au cas par cas'),
  'presumption-of-denial': label('presumption of denial', 'présomption de refus'),
  'policy-of-denial': label('policy of denial', 'politique de refus'),
};

/** A review policy in words; one without words as it is written. */
export const policyWords = (policy: string, language: Language): string =>
  POLICIES[policy]?.[language] ?? policy.replaceAll('-', ' ');
