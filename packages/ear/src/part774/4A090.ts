import { label } from '@licet/engine';
import { and, example, kind, provision, ref } from '../build.ts';
import { FR_87_62186, FR_88_73458, FR_89_23876 } from '../instruments/federal-register.ts';
import { version } from '../version.ts';

const COVERS = '774/4A090';
const server = (tpp: number, dieArea: number) => ({
  'item.kind': 'computer',
  'item.tpp': tpp,
  'item.dieArea': dieArea,
  'item.ioBandwidth': 1028,
  'item.datacenter': true,
});

/** Computers, electronic assemblies and components that hold any circuit meeting 3A090.a. */
const paragraphA = provision(
  '774/4A090.a',
  COVERS,
  label('computer or assembly of 4A090.a', 'ordinateur ou assemblage de 4A090.a'),
  { kind: 'classification', paragraph: '4A090.a' },
  [version('2022-10-07', FR_87_62186, 'supp. 1 to part 774, 4A090.a', and(kind('computer'), ref.meetsA))],
  [
    example('2023-12-01', server(15831.2, 814), true, 'DGX H100'),
    example('2023-12-01', server(2640, 826), false, 'holds 3A090.b circuits only'),
    example('2023-12-01', { ...server(15831.2, 814), 'item.kind': 'ic' }, false),
  ],
);

/**
 * The heading without paragraph .b: from 17 Nov 2023 .b was reserved, yet BIS (FAQ of 29 Dec 2023, as
 * reported) treated boards holding 3A090.b circuits as 4A090 items.
 */
const heading = provision(
  '774/4A090-heading',
  COVERS,
  label('computer or assembly of 4A090 while .b was reserved', 'ordinateur de 4A090, le .b étant réservé'),
  { kind: 'classification', paragraph: '4A090' },
  [
    version('2023-11-17', FR_88_73458, 'supp. 1 to part 774, 4A090', and(kind('computer'), ref.meetsB), {
      to: '2024-04-04',
      confidence: 'S',
      open: ['4a090b-reserved'],
    }),
  ],
  [
    example('2024-02-05', server(2640, 826), true, 'board with A30'),
    example('2024-02-05', server(15831.2, 814), false),
    example('2024-06-03', server(2640, 826), false, 'by then 4A090.b'),
  ],
);

const paragraphB = provision(
  '774/4A090.b',
  COVERS,
  label('computer or assembly of 4A090.b', 'ordinateur ou assemblage de 4A090.b'),
  { kind: 'classification', paragraph: '4A090.b' },
  [
    version('2024-04-04', FR_89_23876, 'supp. 1 to part 774, 4A090.b', and(kind('computer'), ref.meetsB), {
      confidence: 'S',
    }),
  ],
  [
    example('2024-06-03', server(2640, 826), true, '8 x A30'),
    example('2024-06-03', server(15831.2, 814), false),
    example('2024-02-05', server(2640, 826), false, 'reserved'),
  ],
);

/** Everything that the advanced computing paragraphs of 742.6 call ".a": 3A090.a, 4A090.a and .z with .a parameters. */
const aClass = provision(
  '774/a-class',
  COVERS,
  label('item with 3A090.a parameters', 'article aux paramètres de 3A090.a'),
  { kind: 'definition' },
  [version('2022-10-07', FR_87_62186, '742.6(a)(6)', and(kind('ic', 'computer'), ref.meetsA))],
  [
    example('2023-12-01', server(15831.2, 814), true),
    example('2023-12-01', { ...server(15831.2, 814), 'item.kind': 'ic' }, true),
    example('2023-12-01', { ...server(15831.2, 814), 'item.kind': 'technology' }, false),
  ],
);

const bClass = provision(
  '774/b-class',
  COVERS,
  label('item with 3A090.b parameters', 'article aux paramètres de 3A090.b'),
  { kind: 'definition' },
  [version('2023-11-17', FR_88_73458, '742.6(a)(6)(iii)', and(kind('ic', 'computer'), ref.meetsB))],
  [
    example('2023-12-01', server(2640, 826), true),
    example('2023-12-01', server(15831.2, 814), false),
    example('2023-01-10', server(2640, 826), false, 'no .b before 17 Nov 2023'),
  ],
);

export default [paragraphA, heading, paragraphB, aClass, bClass];
