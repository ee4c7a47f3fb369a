import type { FactDefinition } from '@licet/engine';
import { presumed, yesNo } from './kit.ts';

const NONE_KNOWN = presumed(
  false,
  'No prohibited end use known; knowledge includes what one ought to know.',
  "Aucun usage interdit connu ; la connaissance inclut ce qu'on devrait savoir.",
);

const use = (
  name: string,
  en: string,
  fr: string,
  askEn: string,
  askFr: string,
  cite: string,
  aliases: string[] = [],
) => yesNo(`endUse.${name}`, en, fr, askEn, askFr, 'consignee', { ...NONE_KNOWN, cite, aliases });

/** End uses that part 744 asks about, each "with knowledge" (772.1). */
export const endUseFacts: readonly FactDefinition[] = [
  use(
    'supercomputer',
    'supercomputer in or for a restricted place',
    'supercalculateur dans ou pour un lieu visé',
    'Is it for the development, production, operation or upkeep of a supercomputer (100 PFLOPS FP64 or 200 PFLOPS FP32 within 41,600 cubic feet) there, or for parts of one?',
    'Est-ce pour le développement, la production, l’exploitation ou l’entretien d’un supercalculateur là-bas, ou pour ses pièces ?',
    '744.23(a)(1)',
    ['supercomputer'],
  ),
  use(
    'advancedNodeFab',
    'facility that produces advanced-node circuits there',
    'usine produisant des circuits de nœud avancé',
    'Is it for the development or production of circuits at a facility there that produces advanced-node circuits?',
    'Est-ce pour le développement ou la production de circuits dans une usine de nœud avancé ?',
    '744.23(a)(2)(i)',
    ['advancedNodeFab'],
  ),
  use(
    'equipment',
    'semiconductor manufacturing equipment made there',
    'fabrication d’équipements de semi-conducteurs',
    'Is it for the development or production of semiconductor manufacturing equipment there?',
    'Est-ce pour la fabrication d’équipements de semi-conducteurs ?',
    '744.23(a)(4)',
  ),
  use(
    'weapons',
    'nuclear, missile, chemical or biological end use',
    'usage nucléaire, missile, chimique ou biologique',
    'Is it for nuclear, missile, chemical or biological weapons, or for training models that serve them?',
    'Est-ce pour des armes nucléaires, des missiles, des armes chimiques ou biologiques, ou des modèles qui les servent ?',
    '744.2 to 744.4; BIS guidance of 13 May 2025',
    ['weapons', 'wmd'],
  ),
  use(
    'military',
    'military end use',
    'usage final militaire',
    'Is it for a military end use?',
    'Est-ce pour un usage final militaire ?',
    '744.21(f)',
    ['militaryEndUse'],
  ),
  use(
    'militaryIntelligence',
    'military-intelligence end use of a country that 744.22 names',
    'renseignement militaire d’un pays visé au 744.22',
    'Is it for a military-intelligence end use, training of models included?',
    'Est-ce pour le renseignement militaire, entraînement de modèles compris ?',
    '744.22(f); BIS guidance of 13 May 2025',
  ),
  use(
    'usPersonSupport',
    'support by a U.S. person of an activity that 744.6 names',
    "soutien d'une personne américaine à une activité visée au 744.6",
    'Does a U.S. person support weapons, military-intelligence or advanced-node activity there?',
    'Une personne américaine soutient-elle une activité d’armement, de renseignement militaire ou de nœud avancé ?',
    '744.6',
  ),
  use(
    'remoteForeignUser',
    'cloud use by a party from Macau or D:5',
    'usage en nuage par une partie de Macao ou D:5',
    'Will parties headquartered in Macau or a D:5 country use the chips remotely?',
    'Des parties de Macao ou D:5 utiliseront-elles les puces à distance ?',
    'BIS guidance of 13 May 2025',
  ),
  use(
    'mainlandFinal',
    'known to go on to the mainland of China',
    'destiné in fine à la Chine continentale',
    'Is the item known to go on from Hong Kong or Macau to an end user in the mainland?',
    "Sait-on que l'article ira de Hong Kong ou Macao vers un utilisateur du continent ?",
    '734.13; 748.5',
  ),
  use(
    'violation',
    'knowledge that a violation has occurred or is about to occur',
    "connaissance d'une violation passée ou imminente",
    'Do you know that a violation of the EAR has occurred, is about to occur, or is intended in connection with the item?',
    "Savez-vous qu'une violation des EAR a eu lieu, est imminente ou voulue en rapport avec l'article ?",
    '736.2(b)(10)',
  ),
];
