import { label } from '@licet/engine';
import { and, example, isIn, kind, not, or, provision, ref } from '../build.ts';
import { EARLIER, FR_88_73458 } from '../instruments/federal-register.ts';
import { version } from '../version.ts';

const COVERS = '774/.z';
const chip = {
  'item.kind': 'ic',
  'item.tpp': 15831.2,
  'item.dieArea': 814,
  'item.datacenter': true,
  'item.ioBandwidth': 1028,
};
const small = {
  'item.kind': 'ic',
  'item.tpp': 2640,
  'item.dieArea': 826,
  'item.datacenter': true,
  'item.ioBandwidth': 264,
};
const massMarket = isIn('item.encryption', ['mass-market']);
const restricted = isIn('item.encryption', ['restricted']);

const z = (
  id: string,
  paragraph: string,
  encryption: typeof massMarket,
  of: typeof ref.aClass,
  en: string,
  fr: string,
  examples: ReturnType<typeof example>[],
) =>
  provision(
    `774/${id}`,
    COVERS,
    label(en, fr),
    { kind: 'classification', paragraph },
    // Undivided in print until January 2025; the parts are named as they are printed since.
    [version('2023-11-17', FR_88_73458, `supp. 1 to part 774, ${id}`, and(encryption, of))],
    examples,
  );

export default [
  z(
    '5A992.z.1',
    '5A992.z.1',
    massMarket,
    ref.aClass,
    'mass-market item with 3A090.a parameters',
    'article grand public aux paramètres de 3A090.a',
    [
      example('2023-12-01', { ...chip, 'item.encryption': 'mass-market' }, true),
      example('2023-12-01', { ...chip, 'item.encryption': 'none' }, false),
      example('2023-01-10', { ...chip, 'item.encryption': 'mass-market' }, false, 'not yet printed'),
    ],
  ),
  z(
    '5A992.z.2',
    '5A992.z.2',
    massMarket,
    ref.bClass,
    'mass-market item with 3A090.b parameters',
    'article grand public aux paramètres de 3A090.b',
    [
      example('2023-12-01', { ...small, 'item.encryption': 'mass-market' }, true),
      example('2023-12-01', { ...chip, 'item.encryption': 'mass-market' }, false),
      example('2023-12-01', { ...small, 'item.encryption': 'restricted' }, false),
    ],
  ),
  z(
    '5A002.z-a',
    '5A002.z (a parts)',
    restricted,
    ref.aClass,
    'encryption item with 3A090.a parameters',
    'article cryptographique aux paramètres de 3A090.a',
    [
      example('2023-12-01', { ...chip, 'item.encryption': 'restricted' }, true),
      example('2023-12-01', { ...small, 'item.encryption': 'restricted' }, false),
      example('2023-12-01', { ...chip, 'item.encryption': 'none' }, false),
    ],
  ),
  z(
    '5A002.z-b',
    '5A002.z (b parts)',
    restricted,
    ref.bClass,
    'encryption item with 3A090.b parameters',
    'article cryptographique aux paramètres de 3A090.b',
    [
      example('2023-12-01', { ...small, 'item.encryption': 'restricted' }, true),
      example('2023-12-01', { ...chip, 'item.encryption': 'restricted' }, false),
      example('2023-12-01', { ...small, 'item.encryption': 'mass-market' }, false),
    ],
  ),
  provision(
    '774/5A992.c',
    COVERS,
    label('mass-market encryption commodity below .z', 'article cryptographique grand public sous .z'),
    { kind: 'classification', paragraph: '5A992.c' },
    [
      version(
        '2022-08-26',
        EARLIER,
        'supp. 1 to part 774, 5A992.c',
        and(kind('ic', 'computer'), massMarket, not(or(ref.aClass, ref.bClass))),
      ),
    ],
    [
      example(
        '2023-12-01',
        {
          'item.kind': 'ic',
          'item.tpp': 100,
          'item.encryption': 'mass-market',
          'item.dieArea': 100,
          'item.datacenter': false,
        },
        true,
      ),
      example('2023-12-01', { ...chip, 'item.encryption': 'mass-market' }, false),
      example('2023-12-01', { 'item.kind': 'ic', 'item.tpp': 100, 'item.encryption': 'none' }, false),
    ],
  ),
];
