import { type Condition, type Instrument, label, type Node, param, type Version } from '@licet/engine';
import {
  ABROAD,
  and,
  compare,
  example,
  is,
  isIn,
  isNot,
  not,
  or,
  provision,
  ref,
  rule,
  to,
} from '../build.ts';
import {
  EARLIER,
  FR_87_62186,
  FR_88_73458,
  FR_89_23876,
  FR_89_80080,
  FR_89_96790,
  FR_90_4544,
} from '../instruments/federal-register.ts';
import { BIS_EXCEPTIONS_PAGE } from '../instruments/guidance.ts';
import { DIFFUSION_APPLIES, DIFFUSION_POSTURE, version } from '../version.ts';

const A = ['742.6(a)(6)/a-destination', '742.6(a)(6)/a-headquarters'];
const B = ['742.6(a)(6)/b-destination', '744.23(a)(3)/b-headquarters'];
const C = ['742.6(a)(6)/c-destination', '744.23(a)(3)/c-headquarters'];
const restricted = or(ref.macauOrD5, ref.headquartered);
const movement = (...routes: string[]) => isIn('shipment.route', routes);
const chip = { 'item.kind': 'ic', 'item.ioBandwidth': 64 };
const rtx4090 = { ...chip, 'item.tpp': 5285, 'item.dieArea': 608.5, 'item.datacenter': false };
const a30 = { ...chip, 'item.tpp': 2640, 'item.dieArea': 826, 'item.datacenter': true };
const h100 = {
  ...chip,
  'item.tpp': 15831.2,
  'item.dieArea': 814,
  'item.datacenter': true,
  'item.ioBandwidth': 1028,
};
const at = (code: string, route = 'export') => ({
  'shipment.to': code,
  'party.hq': [code],
  'party.parent': [code],
  'shipment.route': route,
});

const condition = (en: string, fr: string, cite: string, test?: Node): Condition =>
  test === undefined ? { text: label(en, fr), cite } : { text: label(en, fr), cite, test };

/** 740.8(b), 740.2(a)(6): a license under part 744 or 746 for any other reason closes these exceptions. */
const otherRequirement = provision(
  '740.8(b)/part-744-or-746',
  '740.2',
  label(
    'a license is also needed under part 744 or 746',
    'une licence est aussi exigée par la partie 744 ou 746',
  ),
  { kind: 'definition' },
  [
    version(
      '2022-08-26',
      EARLIER,
      '740.2(a)(6), 740.8(b), 744.11(a)',
      or(
        ...[
          '744.11/entity-list',
          '744.11(a)(1)/affiliates',
          '744.8/blocked',
          '744.21/military',
          '744.22/military-intelligence',
          '744.23(a)(1)/supercomputer',
          '744.23(a)(2)/advanced-node',
          '744.23(a)(4)/equipment',
          '744.2-744.4/weapons',
          '746.2',
          '746.3',
          '746.4',
          '746.7',
          '746.8',
          '746.9',
        ].map((id) => rule(id)),
      ),
      { confidence: 'P' },
    ),
  ],
  [
    example('2024-06-03', { 'party.entityList': true }, true),
    example('2024-06-03', { 'shipment.to': 'RU' }, true),
    example('2024-06-03', { 'shipment.to': 'CN' }, null, 'nothing known of the parties'),
  ],
);

const distributor = provision(
  '740.8/distributor',
  '740.8',
  label(
    'distributor in the transaction: BIS takes no NAC notice',
    'distributeur dans la transaction : pas de notification NAC',
  ),
  { kind: 'definition' },
  [version('2023-11-17', BIS_EXCEPTIONS_PAGE, 'BIS page on 740.8', is('party.distributor'))],
  [
    example('2024-06-03', { 'party.distributor': true }, false, 'a practice, not in the text'),
    example('2024-06-03', { 'party.distributor': false }, false),
    example('2022-10-10', { 'party.distributor': true }, false),
  ],
);

const objection = provision(
  '740.8(c)(2)/license-demanded',
  '740.8',
  label('BIS answered the notice by requiring a license', 'le BIS a exigé une licence'),
  { kind: 'definition' },
  [version('2023-11-17', FR_88_73458, '740.8(c)(2)', is('exception.bisObjection'))],
  [
    example('2024-06-03', { 'exception.bisObjection': true }, true),
    example('2024-06-03', { 'exception.bisObjection': false }, false),
    example('2024-06-03', {}, null),
  ],
);

const BARS = ['740.2(a)(17)', '740.8(b)/part-744-or-746'];
const NOTIFIED_BARS = [...BARS, '740.8/distributor', '740.8(c)(2)/license-demanded'];

/** Items for NAC and ACA: .a not for data centers, .b; never memory. */
const notifiable = or(and(ref.aClass, not(ref.forDataCenters)), ref.bClass);
const order = condition(
  'Written purchase order (commercial samples exempt)',
  'Bon de commande écrit (échantillons dispensés)',
  '740.8(a)(1)',
  is('exception.writtenOrder'),
);
const notice = condition(
  'Notify BIS at least 25 calendar days before the first shipment, and ship only if BIS does not ask for a license',
  "Notifier le BIS au moins 25 jours calendaires avant le premier envoi ; n'expédier que s'il n'exige pas de licence",
  '740.8(a)(2), (c)',
  or(
    movement('transfer'),
    not(restricted),
    compare('exception.nacNoticeDays', '>=', param('740.8/notice-days')),
  ),
);

const nac = provision(
  '740.8/NAC',
  '740.8',
  label('License Exception NAC (Notified Advanced Computing)', 'exception NAC (calcul avancé notifié)'),
  { kind: 'exception', symbol: 'NAC', overcomes: [...A, ...B], bars: NOTIFIED_BARS },
  [
    version(
      '2023-11-17',
      FR_88_73458,
      '740.8',
      and(
        notifiable,
        or(ref.restrictedGroup, ref.headquartered),
        or(not(movement('transfer')), ref.restrictedGroup),
      ),
      { conditions: [order, notice] },
    ),
    version(
      '2024-04-04',
      FR_89_23876,
      '740.8(a)(2)',
      and(notifiable, restricted, movement('export', 'reexport')),
      {
        conditions: [order, notice],
      },
    ),
  ],
  [
    example('2023-12-20', { ...rtx4090, ...at('CN') }, true),
    example('2024-02-05', { ...rtx4090, ...at('CN', 'transfer') }, true, 'before ACA existed'),
    example('2024-06-03', { ...rtx4090, ...at('CN', 'transfer') }, false, 'by then ACA'),
    example('2024-06-03', { ...h100, ...at('CN') }, false, '.a for data centers'),
    example('2024-06-03', { ...a30, ...at('SA') }, false, 'by then ACA'),
  ],
);

const aca = provision(
  '740.8/ACA',
  '740.8',
  label('License Exception ACA (Advanced Computing Authorized)', 'exception ACA (calcul avancé autorisé)'),
  { kind: 'exception', symbol: 'ACA', overcomes: [...A, ...B], bars: BARS },
  [
    version(
      '2024-04-04',
      FR_89_23876,
      '740.8(a)(1)',
      and(
        notifiable,
        or(and(ref.restrictedGroup, not(restricted)), and(ref.macauOrD5, movement('transfer'))),
      ),
      { conditions: [order] },
    ),
    // Worldwide in the text of 2026; the day of the change was not read, the Diffusion Rule is the likely one.
    version(
      '2025-01-13',
      FR_90_4544,
      '740.8(a)(1)',
      and(ABROAD, notifiable, or(not(restricted), and(ref.macauOrD5, movement('transfer')))),
      { conditions: [order], confidence: 'I' },
    ),
  ],
  [
    example('2024-06-03', { ...a30, ...at('SA') }, true),
    example('2024-06-03', { ...a30, ...at('CN') }, false),
    example('2024-06-03', { ...a30, ...at('CN', 'transfer') }, true),
    example('2024-02-05', { ...a30, ...at('SA') }, false, 'not yet'),
  ],
);

/** 740.25: memory bought by the designer of the co-package and sent straight to the packaging site. */
const usA5A6: Node = or(
  isIn('exception.hbmSiteHq', ['US']),
  isIn('exception.hbmSiteHq', 'A:5'),
  isIn('exception.hbmSiteHq', 'A:6'),
);
const hbm = provision(
  '740.25/HBM',
  '740.25',
  label('License Exception HBM', 'exception HBM'),
  { kind: 'exception', symbol: 'HBM', overcomes: C, bars: BARS },
  [
    version(
      '2024-12-02',
      FR_89_96790,
      '740.25',
      and(
        ref.cClass,
        compare('item.memoryDensity', '<', 3.3),
        or(isIn('exporter.hq', ['US']), isIn('exporter.hq', 'A:5')),
        not(or(isIn('exporter.parent', 'D:5'), isIn('exporter.parent', ['MO']))),
      ),
      {
        applies: '2024-12-31',
        conditions: [
          condition(
            'Bought directly by the designer of the co-packaged commodity',
            'Acheté directement par le concepteur',
            '740.25',
            is('exception.hbmDesignerBuys'),
          ),
          condition(
            'Shipped directly to the packaging site; no distributor',
            'Expédié directement au site ; aucun distributeur',
            '740.25',
            and(is('exception.hbmDirect'), isNot('party.distributor')),
          ),
          condition(
            'Packaging site of a U.S., A:5 or A:6 company confirms in writing; from any other site all units come back, counts matching',
            'Le site d’une société US, A:5 ou A:6 confirme par écrit ; de tout autre site, toutes les unités reviennent',
            '740.25',
            or(and(usA5A6, is('exception.hbmSiteConfirms')), and(not(usA5A6), is('exception.hbmReturned'))),
          ),
          condition(
            'Stop at a discrepancy above 1 percent; report within 60 days if unresolved',
            'Arrêt au-delà de 1 % d’écart ; rapport sous 60 jours',
            '740.25',
          ),
        ],
      },
    ),
  ],
  [
    example(
      '2025-02-10',
      {
        'item.kind': 'hbm',
        'item.memoryBandwidth': 330,
        'item.packageArea': 110,
        'exporter.hq': 'US',
        'exporter.parent': 'US',
      },
      true,
    ),
    example(
      '2025-02-10',
      {
        'item.kind': 'hbm',
        'item.memoryBandwidth': 363,
        'item.packageArea': 110,
        'exporter.hq': 'US',
        'exporter.parent': 'US',
      },
      false,
      'exactly 3.3 is not below',
    ),
    example(
      '2025-02-10',
      {
        'item.kind': 'hbm',
        'item.memoryBandwidth': 330,
        'item.packageArea': 110,
        'exporter.hq': 'CN',
        'exporter.parent': 'CN',
      },
      false,
    ),
  ],
);

/** Exceptions of the Diffusion Rule: printed, and part of the framework that is not enforced. */
const framework = (cite: string, body: Node, conditions: readonly Condition[]): Version =>
  version('2025-01-13', FR_90_4544, cite, body, {
    applies: DIFFUSION_APPLIES,
    posture: DIFFUSION_POSTURE,
    conditions,
  });

const inSupplement5 = and(
  to('supp. 5(a)'),
  isIn('party.hq', 'supp. 5(a)'),
  isIn('party.parent', 'supp. 5(a)'),
);
const designer = condition(
  'Designed by an approved or authorized designer',
  'Conçu par un concepteur approuvé ou autorisé',
  '740.27(a)',
  is('exception.approvedDesigner'),
);

const aia = provision(
  '740.27/AIA',
  '740.27',
  label('License Exception AIA (Artificial Intelligence Authorization)', 'exception AIA (autorisation IA)'),
  { kind: 'exception', symbol: 'AIA', overcomes: [...A, '742.6(a)(13)/4E091'], bars: BARS },
  [
    framework('740.27', and(or(ref.aClass, rule('774/4E091')), inSupplement5), [
      designer,
      condition(
        'Certification by the ultimate consignee, and notice with each shipment',
        'Certification du destinataire final et avis à chaque envoi',
        '740.27(b)',
        is('exception.aiaCertification'),
      ),
      condition(
        'Send the certification to BIS first where cumulative TPP exceeds 253,000,000',
        'Envoyer la certification au BIS si la TPP cumulée dépasse 253 000 000',
        '740.27(c)',
      ),
    ]),
  ],
  [
    example('2025-06-16', { ...h100, ...at('JP') }, true),
    example('2025-06-16', { ...h100, ...at('CH') }, false),
    example('2025-06-16', { ...h100, ...at('JP'), 'party.parent': ['CN'] }, false),
  ],
);

const acm = provision(
  '740.28/ACM',
  '740.28',
  label(
    'License Exception ACM (Advanced Compute Manufacturing)',
    'exception ACM (fabrication de calcul avancé)',
  ),
  { kind: 'exception', symbol: 'ACM', overcomes: [...A, ...B, ...C], bars: BARS },
  [
    framework(
      '740.28',
      and(is('exception.manufacturing'), or(ref.aClass, ref.bClass, ref.cClass), not(restricted)),
      [
        condition(
          'Private-sector end user, for development, production or storage',
          'Utilisateur privé, pour développement, production ou stockage',
          '740.28',
          is('party.privateSector'),
        ),
        designer,
        condition(
          'Accounts per facility at least every six months',
          'Comptes par site au moins tous les six mois',
          '740.28',
        ),
      ],
    ),
  ],
  [
    example('2025-06-16', { ...h100, ...at('MY'), 'exception.manufacturing': true }, true),
    example('2025-06-16', { ...h100, ...at('MY'), 'exception.manufacturing': false }, false),
    example('2025-06-16', { ...h100, ...at('CN'), 'exception.manufacturing': true }, false),
  ],
);

const lpp = provision(
  '740.29/LPP',
  '740.29',
  label('License Exception LPP (Low Processing Performance)', 'exception LPP (faible puissance)'),
  { kind: 'exception', symbol: 'LPP', overcomes: A, bars: [...BARS, '740.2(a)(9)(ii)/LPP'] },
  [
    framework(
      '740.29',
      and(
        ref.aClass,
        ABROAD,
        not(restricted),
        movement('export', 'reexport'),
        compare('exception.lppYearTpp', '<=', param('740.29/yearly-cap')),
      ),
      [
        condition(
          "Consignee's certification before use; copy to BIS within 30 days",
          'Certification préalable du destinataire ; copie au BIS sous 30 jours',
          '740.29(f), (g)(1)',
          is('exception.lppCertification'),
        ),
        condition(
          'Notify BIS before a shipment of an aggregate of 3,200,000 TPP',
          'Notifier le BIS avant un envoi de 3 200 000 TPP',
          '740.29(g)(3)',
          or(compare('item.aggregateTpp', '<', 3200000), is('exception.lppNotice')),
        ),
      ],
    ),
  ],
  [
    example(
      '2025-06-16',
      { ...h100, ...at('PL'), 'exception.lppYearTpp': 26900000 },
      true,
      'exactly the cap',
    ),
    example('2025-06-16', { ...h100, ...at('PL'), 'exception.lppYearTpp': 26900001 }, false),
    example(
      '2025-06-16',
      { ...h100, ...at('PL'), 'party.parent': ['CN'], 'exception.lppYearTpp': 1000000 },
      false,
    ),
  ],
);

/** 740.2(a)(9)(ii) does not name LPP, so it is closed wherever that paragraph bites although 740.29(c) reads wider. */
const lppBarred = provision(
  '740.2(a)(9)(ii)/LPP',
  '740.2',
  label(
    '740.2(a)(9)(ii) does not list LPP for D:1, D:4 and D:5',
    '740.2(a)(9)(ii) ne cite pas LPP pour D:1, D:4 et D:5',
  ),
  { kind: 'definition' },
  [version('2025-01-13', FR_90_4544, '740.2(a)(9)(ii)', ref.restrictedGroup, { open: ['lpp-d1-d4'] })],
  [
    example('2025-06-16', { 'shipment.to': 'VN' }, true),
    example('2025-06-16', { 'shipment.to': 'PL' }, false),
    example('2024-06-03', { 'shipment.to': 'VN' }, false),
  ],
);

const validated = and(is('party.validatedEndUser'), or(ref.aClass, ref.bClass), not(restricted));
const veuReports = condition(
  'Reports on 15 Jul and 15 Jan; chip accounting on 1 Feb and 1 Aug',
  'Rapports au 15 juillet et 15 janvier ; comptes de puces au 1er février et 1er août',
  '748.15(f), supp. 10 to part 748',
);

const veu = provision(
  '748.15/VEU',
  '748.15',
  label(
    'authorization VEU (data center, universal or national)',
    'autorisation VEU (centre de données, universelle ou nationale)',
  ),
  { kind: 'exception', symbol: 'VEU', overcomes: [...A, ...B], bars: BARS },
  [
    version('2024-10-02', FR_89_80080, '748.15', validated, { conditions: [veuReports] }),
    version('2025-01-13', FR_90_4544, '748.15', validated, {
      conditions: [
        condition(
          'Within the allocation of the company and country (NVEU)',
          "Dans le quota de l'entreprise et du pays (NVEU)",
          '748.15, supp. 10 to part 748',
          compare('exception.nveuTpp', '<=', param('748.15/nveu-allocation')),
        ),
        veuReports,
      ],
    }),
  ],
  [
    example('2025-06-16', { ...h100, ...at('MY'), 'party.validatedEndUser': true }, true),
    example('2025-06-16', { ...h100, ...at('MY'), 'party.validatedEndUser': false }, false),
    example(
      '2024-06-03',
      { ...h100, ...at('MY'), 'party.validatedEndUser': true },
      false,
      'not yet for data centers',
    ),
  ],
);

/** Exceptions that 740.2(a)(9)(ii) leaves open; each needs a claim, since its own terms are only pointed at. */
const claimed = (
  symbol: string,
  section: string,
  claim: string,
  en: string,
  fr: string,
  by: Instrument,
  from: Version['from'],
) =>
  provision(
    `${section}/${symbol}`,
    '740.9-740.13',
    label(`License Exception ${symbol}: ${en}`, `exception ${symbol} : ${fr}`),
    { kind: 'exception', symbol, overcomes: [...A, ...B, ...C], bars: BARS },
    [
      version(
        from,
        by,
        `${section}, 740.2(a)(9)(ii)`,
        and(is(claim), or(ref.aClass, ref.bClass, ref.cClass)),
        {
          conditions: [
            condition(
              `All terms of ${section}; read them there`,
              `Toutes les conditions du ${section} ; à y lire`,
              section,
            ),
          ],
        },
      ),
    ],
    [
      example('2024-06-03', { ...h100, [claim]: true }, true),
      example('2024-06-03', { ...h100, [claim]: false }, false),
      example(
        '2022-09-10',
        { ...h100, [claim]: true },
        false,
        'no advanced computing requirement to overcome yet',
      ),
    ],
  );

export default [
  otherRequirement,
  distributor,
  objection,
  lppBarred,
  claimed(
    'GOV',
    '740.11(b)',
    'exception.governmentUse',
    'U.S. Government use',
    'usage du gouvernement américain',
    FR_87_62186,
    '2022-10-07',
  ),
  nac,
  aca,
  hbm,
  aia,
  acm,
  lpp,
  veu,
  claimed(
    'TMP',
    '740.9(a)(6)',
    'exception.temporary',
    'temporary export',
    'exportation temporaire',
    FR_88_73458,
    '2023-11-17',
  ),
  claimed(
    'RPL',
    '740.10',
    'exception.replacement',
    'servicing and replacement',
    'entretien et remplacement',
    FR_87_62186,
    '2022-10-07',
  ),
  claimed(
    'TSU',
    '740.13',
    'exception.operationSoftware',
    'operation technology and software',
    'technologie et logiciels d’exploitation',
    FR_87_62186,
    '2022-10-07',
  ),
];
