import { type Coverage, type CoverageStatus, label } from '@licet/engine';

const line = (
  provision: string,
  status: CoverageStatus,
  title: [string, string],
  leftOut: [string, string],
): Coverage => ({
  provision,
  status,
  title: label(...title),
  leftOut: label(...leftOut),
});
const NOTHING: [string, string] = ['Nothing that we know of.', 'Rien à notre connaissance.'];

/** One registry: every provision that an answer may rest on, and what is left out of it. */
export const coverage: readonly Coverage[] = [
  line(
    '734.3',
    'partial',
    ['subject to the EAR', 'soumis aux EAR'],
    [
      'Publicly available items, items of other agencies, and goods in foreign trade zones.',
      'Éléments publics, articles d’autres agences, zones franches.',
    ],
  ),
  line(
    '734.4',
    'partial',
    ['de minimis', 'minimis'],
    [
      'The calculation itself, and the zero lines for other items.',
      'Le calcul lui-même et les seuils zéro d’autres articles.',
    ],
  ),
  line(
    '734.9',
    'partial',
    ['foreign direct product rules', 'règles de produit direct étranger'],
    [
      'The lists of source technology (taken as one fact), (b) national security, (k) and (l), and incorporation into other goods.',
      'Les listes de technologies sources (un seul fait), (b), (k), (l) et l’incorporation.',
    ],
  ),
  line(
    '736.2',
    'partial',
    ['general prohibitions', 'interdictions générales'],
    [
      'Prohibitions 8 (transit) and 9 (orders and license terms) are not asked; 1 to 3, 5, 6 and 7 stand as the requirements themselves.',
      'Les interdictions 8 et 9 ne sont pas posées ; 1 à 3, 5 à 7 sont les exigences mêmes.',
    ],
  ),
  line(
    '740/supp-1',
    'partial',
    ['country groups', 'groupes de pays'],
    [
      'D-group tables before 2026 are rebuilt only by the changes on record.',
      'Les tableaux D d’avant 2026 ne sont reconstruits que par les changements connus.',
    ],
  ),
  line(
    '740/supp-8',
    'modelled',
    ['approved UAE entities', 'entités émiriennes approuvées'],
    [
      'Names are matched whole; subsidiaries must be stated.',
      'Noms comparés en entier ; les filiales sont à déclarer.',
    ],
  ),
  line(
    '740.2',
    'partial',
    ['restrictions on exceptions', 'restrictions des exceptions'],
    [
      '(a)(19), (20) Hong Kong papers and restrictions for other items.',
      '(a)(19), (20) papiers de Hong Kong et autres articles.',
    ],
  ),
  line(
    '740.8',
    'modelled',
    ['NAC and ACA', 'NAC et ACA'],
    [
      'ENC terms for 5A002.z, 5A004.z and 5D002.z; clock stops.',
      'Conditions ENC pour 5A002.z, 5A004.z, 5D002.z ; arrêts du délai.',
    ],
  ),
  line(
    '740.9-740.13',
    'partial',
    ['TMP, RPL, GOV, TSU', 'TMP, RPL, GOV, TSU'],
    [
      'Their own terms: only that 740.2(a)(9)(ii) leaves them open, on a claim.',
      'Leurs conditions propres : seulement l’ouverture par 740.2(a)(9)(ii), sur déclaration.',
    ],
  ),
  line(
    '740.25',
    'modelled',
    ['HBM', 'HBM'],
    [
      'General Order 4 and the class of the finished good.',
      'L’ordre général 4 et le classement du produit fini.',
    ],
  ),
  line(
    '740.26',
    'pointed-at',
    ['RFF', 'RFF'],
    ['For manufacturing equipment only; read 740.26.', 'Équipements de fabrication seulement ; lire 740.26.'],
  ),
  line(
    '740.27',
    'partial',
    ['AIA', 'AIA'],
    ['Model weights outside supplement no. 5(a).', 'Poids de modèle hors du supplément 5(a).'],
  ),
  line(
    '740.28',
    'partial',
    ['ACM', 'ACM'],
    ['The definition of private-sector end user.', 'La définition de l’utilisateur privé.'],
  ),
  line(
    '740.29',
    'modelled',
    ['LPP', 'LPP'],
    ['Limits lent between entities of one group.', 'Les plafonds prêtés au sein d’un groupe.'],
  ),
  line(
    '742.6(a)(6)',
    'modelled',
    ['advanced computing: where a license is needed', 'calcul avancé : où une licence est exigée'],
    [
      'Semiconductor manufacturing items of (a)(6)(i)(A) and software.',
      'Articles de fabrication du (a)(6)(i)(A) et logiciels.',
    ],
  ),
  line(
    '742.6(b)(10)',
    'modelled',
    ['advanced computing: review policy', 'calcul avancé : politique d’examen'],
    [
      'Manufacturing items; supplement no. 5(b), which is empty.',
      'Articles de fabrication ; supplément 5(b), vide.',
    ],
  ),
  line(
    '744.2',
    'partial',
    [
      'nuclear, missile, chemical and biological end uses',
      'usages nucléaires, missiles, chimiques et biologiques',
    ],
    ['Countries, items and review of each section.', 'Pays, articles et examen de chaque section.'],
  ),
  line(
    '744.6',
    'partial',
    ['U.S. persons', 'personnes américaines'],
    [
      'The list of activities: one fact stands for them.',
      'La liste des activités : un seul fait les représente.',
    ],
  ),
  line(
    '744.8',
    'partial',
    ['blocked parties', 'parties bloquées'],
    [
      'Programs as secondary sources name them; the texts before 21 Mar 2024 and the review as remembered; a license of OFAC.',
      'Programmes selon des sources secondaires ; textes d’avant le 21 mars 2024 et examen de mémoire ; licence de l’OFAC.',
    ],
  ),
  line(
    '744.11',
    'partial',
    ['Entity List', 'liste des entités'],
    [
      'Entries that reach only some items are undetermined; exceptions that an entry allows.',
      'Les inscriptions limitées restent indéterminées ; exceptions permises.',
    ],
  ),
  line(
    '744.11(a)(1)',
    'modelled',
    ['affiliates (50 percent) rule', 'règle des filiales (50 %)'],
    [
      'Owners that no record names; temporary general license 7.',
      'Les propriétaires qu’aucun registre ne cite ; licence générale temporaire 7.',
    ],
  ),
  line(
    '744.17',
    'pointed-at',
    ['microprocessors for military use', 'microprocesseurs à usage militaire'],
    [
      'Read 744.17: 5 GFLOPS and 32 bits, military use in D:1.',
      'Lire 744.17 : 5 GFLOPS et 32 bits, usage militaire en D:1.',
    ],
  ),
  line(
    '744.21',
    'partial',
    ['military end uses and users', 'usages et utilisateurs militaires'],
    [
      'APP of 4A994 items; items of supplement no. 2 other than chips and servers.',
      'APP des articles 4A994 ; autres articles du supplément 2.',
    ],
  ),
  line(
    '744.22',
    'modelled',
    ['military intelligence', 'renseignement militaire'],
    ['The list of named bodies.', 'La liste des organismes nommés.'],
  ),
  line(
    '744.23',
    'partial',
    ['supercomputer, advanced-node and equipment end uses', 'supercalculateurs, nœuds avancés, équipements'],
    [
      '(a)(2)(ii) unknown nodes and (iii) design software; the definitions of the terms.',
      '(a)(2)(ii) nœuds inconnus et (iii) logiciels ; les définitions.',
    ],
  ),
  line('744.23(a)(3)', 'modelled', ['headquarters test', 'test du siège'], NOTHING),
  line(
    '744.23(d)',
    'partial',
    ['review under 744.23', 'examen au titre du 744.23'],
    [
      'Foreign equivalents and (d)(2) approvals for US, A:5 and A:6 companies.',
      'Équivalents étrangers et approbations (d)(2) pour sociétés US, A:5, A:6.',
    ],
  ),
  line(
    '746',
    'pointed-at',
    ['embargoes', 'embargos'],
    [
      'Each section is a gate that says which part to read; its exceptions and items are not modelled.',
      'Chaque section est une barrière qui renvoie au texte ; exceptions et articles non modélisés.',
    ],
  ),
  line(
    '748.15',
    'partial',
    ['validated end users', 'utilisateurs finaux validés'],
    [
      'Shares per country of universal VEUs; security paragraphs.',
      'Parts par pays des VEU universels ; paragraphes de sûreté.',
    ],
  ),
  line(
    '748/supp-2-dd',
    'modelled',
    ['certification of paragraph (dd)', 'certification du paragraphe (dd)'],
    ['What a laboratory must be.', 'Ce que doit être un laboratoire.'],
  ),
  line(
    '758.6',
    'pointed-at',
    ['ECCN on the invoice', 'ECCN sur la facture'],
    [
      'State 3A090 (with its letter), 4A090 and .z on the invoice.',
      'Indiquer 3A090 (avec lettre), 4A090 et .z sur la facture.',
    ],
  ),
  line(
    '762',
    'pointed-at',
    ['records', 'archives'],
    ['Keep records five years (762.6).', 'Conserver cinq ans (762.6).'],
  ),
  line(
    '774/3A090',
    'modelled',
    ['3A090 and its notes', '3A090 et ses notes'],
    [
      'Note 3 kinds of circuits are all taken as in.',
      'Les sortes de circuits de la note 3 sont toutes tenues pour visées.',
    ],
  ),
  line(
    '774/4A090',
    'modelled',
    ['4A090', '4A090'],
    [
      'A computer with several kinds of circuits: state the strongest.',
      'Ordinateur à plusieurs circuits : indiquer le plus fort.',
    ],
  ),
  line(
    '774/.z',
    'partial',
    ['.z paragraphs, 5A992.c', 'paragraphes .z, 5A992.c'],
    [
      '3A001.z, 4A003.z, 4A004.z, 4A005.z, 5A004.z, 5D002.z and 5D992.z share the scope but are not named; NS and EI reasons of 5A002.',
      'Les autres .z partagent la portée sans être nommés ; motifs NS et EI de 5A002.',
    ],
  ),
  line(
    '774/3A991-4A994',
    'partial',
    ['lower rungs: 3A991.p, 4A994.l', 'échelons inférieurs : 3A991.p, 4A994.l'],
    [
      'Other paragraphs of 3A991 and 4A994; AT controls act through part 746 here.',
      'Autres paragraphes ; les contrôles AT agissent ici par la partie 746.',
    ],
  ),
  line(
    '774/3E001',
    'partial',
    ['technology for 3A090', 'technologie 3A090'],
    ['NS reasons and other technology.', 'Motifs NS et autres technologies.'],
  ),
  line(
    '774/4E091',
    'modelled',
    ['closed model weights', 'poids de modèle fermé'],
    [
      'Counting of operations over derived models and synthetic data.',
      'Le compte des opérations sur modèles dérivés et données synthétiques.',
    ],
  ),
  line(
    'letters',
    'partial',
    ['letters to single companies', 'lettres à une entreprise'],
    [
      'Letters that nobody disclosed; wording known only from filings and press.',
      'Lettres non divulguées ; texte connu par déclarations et presse.',
    ],
  ),
  line(
    'statements',
    'modelled',
    ['official statements (reading announced)', 'déclarations officielles (lecture announced)'],
    ['Statements without effect on a license.', 'Déclarations sans effet sur une licence.'],
  ),
  line(
    'bills/S.3374',
    'modelled',
    ['SAFE Chips Act (bill)', 'SAFE Chips Act (proposition)'],
    [
      'The authority to change parameters after 30 months.',
      'Le pouvoir de modifier les paramètres après 30 mois.',
    ],
  ),
  line(
    'bills/other',
    'pointed-at',
    ['other bills', 'autres propositions'],
    [
      'GAIN AI, Chip Security, AI OVERWATCH and Remote Access Security Acts: none enacted in the text seen.',
      'GAIN AI, Chip Security, AI OVERWATCH, Remote Access Security : aucune adoptée dans les textes vus.',
    ],
  ),
  line('flags', 'modelled', ['flags', 'signaux'], NOTHING),
];
