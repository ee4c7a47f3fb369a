import { type Label, label } from '@licet/engine';

export const RULE_WORDS = {
  part: label('Part', 'Partie'),
  presumed: label('Presumed', 'Présumé'),
  also: label('Also', 'Aussi'),
  covers: label('covered under', 'couvert par'),
  applies: label('compliance from', 'obligatoire à partir du'),
  published: label('public', 'public le'),
  confidence: label('Confidence', 'Confiance'),
  verified: label('last verified', 'vérifié le'),
  enforced: label('Announced as enforced from', 'Annoncé comme appliqué à partir du'),
  unenforced: label('Announced as not enforced from', 'Annoncé comme non appliqué à partir du'),
  open: label('Open question', 'Question ouverte'),
  examples: label('Examples', 'Exemples'),
} as const satisfies Record<string, Label>;
