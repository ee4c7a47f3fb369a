import { type Example, type Iso, type Label, label, type Node } from '@licet/engine';
import { and, compare, example, is, isIn, isNot, kind, not, or, provision, ref, to } from './build.ts';
import {
  EARLIER,
  FR_90_50857,
  FR_91_43034,
  FR_91_46260,
  PROCLAMATION_11002,
} from './instruments/federal-register.ts';
import { openQuestions } from './open-questions.ts';
import { version } from './version.ts';

const flag = (name: string, title: Label) =>
  [`flags/${name}`, 'flags', title, { kind: 'flag', flag: name } as const] as const;
const h200 = {
  'item.kind': 'ic',
  'item.tpp': 15831.2,
  'item.dieArea': 814,
  'item.datacenter': true,
  'item.memoryBandwidth': 4800,
  'item.ioBandwidth': 1028,
};

const controlled = or(ref.aClass, ref.bClass, ref.cClass);
const fromRestricted = (fact: string) => or(isIn(fact, 'D:5'), isIn(fact, ['MO']));

/** An open question that this very item or movement raises: said with the reading that is taken. */
function raised(
  id: string,
  cite: string,
  body: Node,
  examples: Example[],
  from: Iso = '2022-08-26',
  to?: Iso,
) {
  const question = openQuestions.find((one) => one.id === id);
  if (!question) throw new Error(`open question '${id}' does not exist`);
  const { title, taken } = question;
  const ended = (text: string): string => (text.endsWith('?') ? text : `${text}.`);
  const note = label(`${ended(title.en)} ${taken.en}`, `${ended(title.fr)} ${taken.fr}`);
  return provision(
    ...flag(`open-question:${id}`, title),
    [version(from, EARLIER, cite, body, to === undefined ? { note } : { note, to })],
    examples,
  );
}

/** Things a reader must know beside the answer. None of them decides it. */
export default [
  raised(
    'dies-in-a-package',
    'supp. 1 to part 774, 3A090 technical note 2',
    and(kind('ic', 'computer'), compare('item.dies', '>', 1)),
    [
      example('2026-06-15', { 'item.kind': 'ic', 'item.dies': 2 }, true),
      example('2026-06-15', { 'item.kind': 'ic', 'item.dies': 1 }, false),
      example('2026-06-15', { 'item.kind': 'weights', 'item.dies': 2 }, false),
    ],
  ),
  raised(
    'data-center-of-what',
    'supp. 1 to part 774, 3A090 note 2',
    and(kind('computer'), isNot('item.datacenter')),
    [
      example('2026-06-15', { 'item.kind': 'computer', 'item.datacenter': false }, true),
      example('2026-06-15', { 'item.kind': 'computer', 'item.datacenter': true }, false),
      example('2026-06-15', { 'item.kind': 'ic', 'item.datacenter': false }, false),
    ],
  ),
  raised(
    'ultimate-parent',
    '742.6(a)(6), 744.23(a)(3)',
    and(controlled, fromRestricted('party.parent'), not(fromRestricted('party.hq'))),
    [
      example('2026-06-15', { ...h200, 'party.hq': ['SG'], 'party.parent': ['CN'] }, true),
      example('2026-06-15', { ...h200, 'party.hq': ['CN'], 'party.parent': ['CN'] }, false),
      example('2026-06-15', { ...h200, 'party.hq': ['SG'], 'party.parent': ['SG'] }, false),
    ],
  ),
  raised(
    'nac-and-744.23',
    '740.8(b)(1), 744.23(c) of 88 FR 73458',
    and(or(ref.aClass, ref.bClass), ref.headquartered, not(ref.restrictedGroup)),
    [
      example('2024-01-05', { ...h200, 'shipment.to': 'SG', 'party.hq': ['CN'] }, true),
      example('2024-01-05', { ...h200, 'shipment.to': 'CN', 'party.hq': ['CN'] }, false),
      example('2024-06-03', { ...h200, 'shipment.to': 'SG', 'party.hq': ['CN'] }, false, 'settled by then'),
    ],
    '2023-11-17',
    '2024-04-04',
  ),
  raised(
    'hong-kong',
    '748.5; 740.2(a)(19)',
    and(to(['HK', 'MO']), or(is('endUse.mainlandFinal'), isIn('party.endUserPlace', ['CN']))),
    [
      example('2026-06-15', { 'shipment.to': 'HK', 'endUse.mainlandFinal': true }, true),
      example('2026-06-15', { 'shipment.to': 'CN', 'endUse.mainlandFinal': true }, false),
      example(
        '2026-06-15',
        { 'shipment.to': 'HK', 'endUse.mainlandFinal': false, 'party.endUserPlace': 'HK' },
        false,
      ),
    ],
  ),
  provision(
    ...flag(
      'red-flag:minority-owner',
      label('owner from Macau or D:5 below half', 'actionnaire de Macao ou D:5 minoritaire'),
    ),
    [
      version(
        '2022-08-26',
        EARLIER,
        'supp. 3 to part 732',
        and(compare('party.restrictedOwnership', '>', 0), compare('party.restrictedOwnership', '<', 50)),
        {
          note: label(
            'A minority owner headquartered in Macau or D:5 is no headquarters hit, but a red flag to resolve.',
            'Un actionnaire minoritaire de Macao ou D:5 ne déclenche pas le test du siège, mais c’est un signal d’alerte à lever.',
          ),
        },
      ),
    ],
    [
      example('2026-06-15', { 'party.restrictedOwnership': 49 }, true),
      example('2026-06-15', { 'party.restrictedOwnership': 0 }, false),
      example('2026-06-15', { 'party.restrictedOwnership': 50 }, false),
    ],
  ),
  provision(
    ...flag(
      'red-flag:listed-minority-owner',
      label('listed owner below half', 'propriétaire listé minoritaire'),
    ),
    [
      version(
        '2022-08-26',
        EARLIER,
        'supp. 3 to part 732',
        and(compare('party.listedOwnership', '>', 0), compare('party.listedOwnership', '<', 50)),
      ),
    ],
    [
      example('2026-06-15', { 'party.listedOwnership': 30 }, true),
      example('2026-06-15', { 'party.listedOwnership': 0 }, false),
      example('2026-06-15', { 'party.listedOwnership': 50 }, false),
    ],
  ),
  provision(
    ...flag(
      'red-flag:affiliate-while-stayed',
      label(
        'owned by listed parties while the affiliates rule is stayed',
        'détenu par des parties listées, règle des filiales suspendue',
      ),
    ),
    [
      version(
        '2025-11-10',
        FR_90_50857,
        '744.11(a)(1) (stayed)',
        compare('party.listedOwnership', '>=', 50),
        {
          to: '2026-11-10',
          note: label(
            'Owned 50 percent or more by listed parties. While the affiliates rule is stayed this is no license requirement, but a red flag.',
            'Détenue à 50 % ou plus par des parties listées. Règle des filiales suspendue : pas d’exigence de licence, mais un signal d’alerte.',
          ),
        },
      ),
    ],
    [
      example('2026-06-15', { 'party.listedOwnership': 60 }, true),
      example('2026-06-15', { 'party.listedOwnership': 30 }, false),
      example('2026-11-12', { 'party.listedOwnership': 60 }, false),
    ],
  ),
  provision(
    ...flag(
      'red-flag:remote-use',
      label('cloud use from Macau or D:5', 'usage en nuage depuis Macao ou D:5'),
    ),
    [
      version(
        '2022-08-26',
        EARLIER,
        'BIS guidance of 13 May 2025',
        and(is('endUse.remoteForeignUser'), or(ref.aClass, ref.bClass)),
        {
          note: label(
            'Remote use is no export of the chip; knowledge of a weapons or military-intelligence use would still need a license (part 744), and it is a red flag.',
            "L'usage distant n'est pas une exportation de la puce ; la connaissance d'un usage d'armement ou de renseignement exigerait une licence (partie 744), et c'est un signal d'alerte.",
          ),
        },
      ),
    ],
    [
      example('2026-06-15', { ...h200, 'endUse.remoteForeignUser': true }, true),
      example('2026-06-15', { ...h200, 'endUse.remoteForeignUser': false }, false),
      example('2026-06-15', { ...h200, 'item.kind': 'weights', 'endUse.remoteForeignUser': true }, false),
    ],
  ),
  provision(
    ...flag('uvl-statement', label('party on the Unverified List', 'partie sur la liste des non-vérifiés')),
    [
      version('2022-08-26', EARLIER, '744.15(b), 740.2(a)(17)', is('party.unverified'), {
        note: label(
          'With a party on the Unverified List no license exception may be used, and what needs no license still needs its written statement before shipping.',
          "Avec une partie non vérifiée, aucune exception n'est permise, et ce qui n'exige pas de licence exige sa déclaration écrite avant l'envoi.",
        ),
      }),
    ],
    [
      example('2024-06-03', { 'party.unverified': true }, true),
      example('2024-06-03', { 'party.unverified': false }, false),
      example('2024-06-03', {}, null),
    ],
  ),
  provision(
    ...flag(
      'scheduled-unconfirmed',
      label('approval of G42 and Core42 lapsed', 'approbation de G42 et Core42 expirée'),
    ),
    [
      version(
        '2027-04-07',
        FR_91_43034,
        'supp. 8(b) to part 740',
        and(to(['AE']), is('party.approvedUaeEntity'), is('party.lapsingApproval')),
        {
          note: label(
            'The approvals of G42 and Core42 lapse on 6 Apr 2027 absent notice; no notice was seen. Confirm before relying on it.',
            "Les approbations de G42 et Core42 expirent le 6 avril 2027 sauf avis ; aucun avis n'a été vu. À confirmer.",
          ),
        },
      ),
    ],
    [
      example(
        '2027-04-07',
        { 'shipment.to': 'AE', 'party.approvedUaeEntity': true, 'party.lapsingApproval': true },
        true,
      ),
      example(
        '2027-04-06',
        { 'shipment.to': 'AE', 'party.approvedUaeEntity': true, 'party.lapsingApproval': true },
        false,
      ),
      example(
        '2027-04-07',
        { 'shipment.to': 'AE', 'party.approvedUaeEntity': true, 'party.lapsingApproval': false },
        false,
      ),
    ],
  ),
  provision(
    ...flag(
      'uae-approved-a',
      label('.a item to an approved UAE entity', 'article .a à une entité émirienne approuvée'),
    ),
    [
      version(
        '2026-07-10',
        FR_91_43034,
        '742.6(a)(6)(iii)(A), supp. 8 to part 740',
        and(to(['AE']), ref.approvedUae, ref.aClass),
        {
          note: label(
            'Supplement no. 8 frees approved entities of advanced computing licenses; paragraph (iii)(A), unlike (iii)(B), has no sentence that says so.',
            'Le supplément 8 dispense les entités approuvées ; le paragraphe (iii)(A), à la différence du (iii)(B), ne le dit pas.',
          ),
        },
      ),
    ],
    [
      example('2026-08-03', { ...h200, 'shipment.to': 'AE', 'party.approvedUaeEntity': true }, true),
      example('2026-08-03', { ...h200, 'shipment.to': 'AE', 'party.approvedUaeEntity': false }, false),
      example('2026-07-09', { ...h200, 'shipment.to': 'AE', 'party.approvedUaeEntity': true }, false),
    ],
  ),
  provision(
    ...flag(
      'pending-amendment',
      label('742.6 amended by a rule not yet seen', '742.6 modifié par une règle non vue'),
    ),
    [
      version('2026-07-23', FR_91_46260, '91 FR 46260', controlled, {
        note: label(
          '91 FR 46260 of 23 Jul 2026 amends 742.6 on a later day; its content and first day were not seen. Read it before relying on this answer.',
          '91 FR 46260 du 23 juillet 2026 modifie 742.6 à une date ultérieure ; contenu et date non vus. À lire avant de s’y fier.',
        ),
      }),
    ],
    [
      example('2026-08-03', h200, true),
      example('2026-07-22', h200, false),
      example('2026-08-03', { ...h200, 'item.kind': 'weights' }, false),
    ],
  ),
  provision(
    ...flag(
      'section-232-duty',
      label(
        '25 percent duty on import into the United States',
        'droit de 25 % à l’importation aux États-Unis',
      ),
    ),
    [
      version(
        '2026-01-15',
        PROCLAMATION_11002,
        'Proclamation 11002; HTS 9903.79.01; CSMS 67400472',
        or(
          and(
            compare('item.tpp', '>', 14000),
            compare('item.tpp', '<', 17500),
            compare('item.memoryBandwidth', '>', 4500),
            compare('item.memoryBandwidth', '<', 5000),
          ),
          and(
            compare('item.tpp', '>', 20800),
            compare('item.tpp', '<', 21100),
            compare('item.memoryBandwidth', '>', 5800),
            compare('item.memoryBandwidth', '<', 6200),
          ),
        ),
        {
          note: label(
            'A cost, no license test: imported into the United States (for the laboratory test, say) such a circuit can owe 25 percent, U.S. uses exempt.',
            'Un coût, pas un critère de licence : importé aux États-Unis (pour le test en laboratoire, p. ex.), un tel circuit peut devoir 25 %, usages américains exemptés.',
          ),
        },
      ),
    ],
    [
      example('2026-02-02', h200, true),
      example(
        '2026-02-02',
        { ...h200, 'item.tpp': 20800, 'item.memoryBandwidth': 6000 },
        false,
        'exactly on the strict bound',
      ),
      example('2026-02-02', { ...h200, 'item.tpp': 20919.2, 'item.memoryBandwidth': 6000 }, true, 'MI325X'),
    ],
  ),
  provision(
    ...flag('occupied-regions', label('occupied regions of Ukraine', 'régions occupées de l’Ukraine')),
    [
      version('2022-08-26', EARLIER, '746.6', to(['UA']), {
        note: label(
          'Crimea and the regions called Donetsk and Luhansk are under embargo (746.6); a country code does not tell them from the rest of Ukraine.',
          'La Crimée et les régions dites de Donetsk et Louhansk sont sous embargo (746.6) ; le code pays ne les distingue pas.',
        ),
      }),
    ],
    [
      example('2024-06-03', { 'shipment.to': 'UA' }, true),
      example('2024-06-03', { 'shipment.to': 'PL' }, false),
      example('2024-06-03', {}, null),
    ],
  ),
];
