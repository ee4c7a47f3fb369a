import { type Authority, type Confidence, type Instrument, type Iso, label } from '@licet/engine';

const FR = 'https://www.govinfo.gov/content/pkg';

const rule = (
  id: string,
  published: Iso,
  en: string,
  fr: string,
  rest: { document?: string; url?: string; confidence?: Confidence; authority?: Authority } = {},
): Instrument => ({ authority: 'regulation', confidence: 'P', ...rest, id, published, title: label(en, fr) });

/** What stood before October 2022, for paragraphs whose first text we do not date. */
export const EARLIER = rule(
  'EAR before Oct 2022',
  '2022-01-01',
  'earlier text of the EAR',
  'texte antérieur des EAR',
  {
    confidence: 'S',
  },
);

export const FR_87_62186 = rule(
  '87 FR 62186',
  '2022-10-07',
  'first advanced computing controls',
  'premiers contrôles du calcul avancé',
  { document: '2022-21658', url: `${FR}/FR-2022-10-13/html/2022-21658.htm` },
);
export const FR_88_2821 = rule('88 FR 2821', '2023-01-18', 'Macau added', 'ajout de Macao', {
  url: 'https://www.tradepractitioner.com/2023/01/bis-amends-ear-to-apply-recent-advanced-computer-and-semiconductor-export-controls-to-macau/',
});
export const FR_88_73458 = rule(
  '88 FR 73458',
  '2023-10-17',
  'advanced computing and supercomputing rule (TPP and performance density)',
  'règle calcul avancé et supercalcul (TPP et densité)',
  { document: '2023-23055', url: `${FR}/FR-2023-10-25/html/2023-23055.htm` },
);
export const FR_89_18780 = rule(
  '89 FR 18780',
  '2024-03-15',
  'Nicaragua to D:1 and D:5',
  'Nicaragua en D:1 et D:5',
  {
    document: '2024-05696',
    url: 'https://www.federalregister.gov/d/2024-05696',
  },
);
export const FR_89_23876 = rule(
  '89 FR 23876',
  '2024-04-04',
  'corrections; NAC split into NAC and ACA',
  'corrections ; NAC scindée en NAC et ACA',
  {
    document: '2024-07004',
    url: 'https://www.federalregister.gov/documents/2024/04/04/2024-07004/implementation-of-additional-export-controls-certain-advanced-computing-items-supercomputer-and',
  },
);
export const FR_89_40369 = rule(
  '89 FR 40369',
  '2024-05-10',
  'Cyprus out of the D:5 table',
  'Chypre hors du tableau D:5',
  {
    document: '2024-10280',
  },
);
export const FR_89_80080 = rule(
  '89 FR 80080',
  '2024-10-02',
  'data center validated end users',
  'VEU pour centres de données',
  {
    document: '2024-22587',
  },
);
export const FR_89_96790 = rule(
  '89 FR 96790',
  '2024-12-02',
  'high-bandwidth memory, footnote 5',
  'mémoire HBM, note 5',
  { document: '2024-28270', url: `${FR}/FR-2024-12-05/html/2024-28270.htm` },
);
export const FR_90_4544 = rule(
  '90 FR 4544',
  '2025-01-13',
  'Framework for Artificial Intelligence Diffusion',
  'cadre de diffusion de l’intelligence artificielle',
  {
    document: '2025-00636',
    url: 'https://www.federalregister.gov/documents/2025/01/15/2025-00636/framework-for-artificial-intelligence-diffusion',
  },
);
export const FR_90_5298 = rule(
  '90 FR 5298',
  '2025-01-16',
  'foundry due diligence',
  'diligence des fondeurs',
  {
    document: '2025-00711',
    url: `${FR}/FR-2025-01-16/html/2025-00711.htm`,
  },
);
export const FR_90_42315 = rule(
  '90 FR 42315',
  '2025-09-02',
  'controls on Syria relaxed',
  'contrôles sur la Syrie allégés',
  {
    document: '2025-16724',
  },
);
export const FR_90_47201 = rule(
  '90 FR 47201',
  '2025-09-29',
  'affiliates (50 percent) rule',
  'règle des filiales (50 %)',
  {
    document: '2025-19001',
  },
);
export const FR_90_50857 = rule(
  '90 FR 50857',
  '2025-11-10',
  'affiliates rule stayed for a year',
  'règle des filiales suspendue un an',
  {
    document: '2025-19846',
    url: 'https://www.skadden.com/insights/publications/2025/11/bis-suspends-affiliates-rule-for-one-year-as-part-of-the-us-china-trade-deal',
  },
);
export const FR_91_1684 = rule(
  '91 FR 1684',
  '2026-01-13',
  'case-by-case review for H200-class exports to China and Macau',
  'examen au cas par cas des exportations de classe H200 vers la Chine et Macao',
  { document: '2026-00789', url: `${FR}/FR-2026-01-15/html/2026-00789.htm` },
);
export const STATE_2025_11_07 = rule(
  'State list, 7 Nov 2025',
  '2025-11-07',
  'Cambodia off the arms-embargo list of the Department of State',
  'Cambodge retiré de la liste d’embargo du Département d’État',
  { confidence: 'S', authority: 'order' },
);
export const FR_91_17851 = rule(
  '91 FR 17851',
  '2026-04-07',
  'foundry rule: grace to 31 Dec 2026',
  'fondeurs : délai au 31 déc. 2026',
  {
    document: '2026-06851',
    url: `${FR}/FR-2026-04-09/html/2026-06851.htm`,
  },
);
export const FR_91_43034 = rule(
  '91 FR 43034',
  '2026-07-10',
  'United Arab Emirates to A:5; approved entities',
  'Émirats arabes unis en A:5 ; entités approuvées',
  {
    document: '2026-14132',
    url: `${FR}/FR-2026-07-14/html/2026-14132.htm`,
  },
);
export const FR_91_46260 = rule(
  '91 FR 46260',
  '2026-07-23',
  'amendment of 742.6 not yet seen',
  'modification du 742.6 non vue',
);

/** A duty on imports, kept beside the rules as a cost. */
export const PROCLAMATION_11002 = rule(
  'Proclamation 11002',
  '2026-01-14',
  'section 232 duty on advanced logic circuits',
  'droit « section 232 » sur les circuits logiques avancés',
  { authority: 'order', url: 'https://content.govdelivery.com/accounts/USDHSCBP/bulletins/4047318' },
);
