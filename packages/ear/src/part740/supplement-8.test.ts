import { describe, expect, test } from 'vitest';
import { approvedUaeEntities, approvedUaeEntity } from './supplement-8.ts';

test.each([
  ['Group 42 Holding Ltd', 'Group 42 Holding Ltd'],
  ['G42', 'Group 42 Holding Ltd'],
  ['G42 Cloud Technology LLC', 'Group 42 Holding Ltd'],
  ['g42 cloud', 'Group 42 Holding Ltd'],
  ['Group 42', 'Group 42 Holding Ltd'],
  ['Core42', 'Core42 Technology Projects LLC'],
  ['CORE42 Technology  Projects, L.L.C', undefined],
  ['core42 technology projects llc', 'Core42 Technology Projects LLC'],
  ['Microsoft Corporation', 'Microsoft Corporation'],
  ['microsoft', 'Microsoft Corporation'],
  ['Microsoft (Dubai branch) Corp.', 'Microsoft Corporation'],
  ['Oracle', 'Oracle Corporation'],
  ['Oracle Corp', 'Oracle Corporation'],
  ['Amazon', 'Amazon.com Inc'],
  ['Amazon.com, Inc.', 'Amazon.com Inc'],
  ['Amazon Web Services, Inc.', 'Amazon.com Inc'],
  ['Apple Inc', 'Apple Inc'],
  ['Google LLC', 'Google LLC'],
  ['Meta', 'Meta Platforms Inc'],
  ['Meta Platforms; Inc', 'Meta Platforms Inc'],
  ['OpenAI', 'OpenAI Group PBC'],
  ['OpenAI Group', 'OpenAI Group PBC'],
  ['X.AI', 'X.AI LLC'],
  ['xAI', 'X.AI LLC'],
  ['UAE Ministry of Defence', 'UAE government agency'],
  ['UAE Ministry of Defense', 'UAE government agency'],
  ['UAE Armed Forces', 'UAE government agency'],
  ['UAE government agency', 'UAE government agency'],
])("'%s' is %s", (written, name) => {
  expect(approvedUaeEntity(written)?.name).toBe(name);
});

describe('a likeness is no approval', () => {
  test.each([
    'G43',
    'Group 420',
    'Micro soft',
    'Applebee',
    'Metaverse',
    'Mubadala',
    'Oracle of Delphi',
    'Inc',
    '',
  ])("'%s'", (written) => {
    expect(approvedUaeEntity(written)).toBeUndefined();
  });
});

test('the list by paragraph, and which approvals lapse', () => {
  expect(
    approvedUaeEntities.map(
      ({ paragraph, name, lapses }) => `${paragraph} ${name}${lapses ? ', lapses' : ''}`,
    ),
  ).toEqual([
    'a UAE government agency',
    'b Group 42 Holding Ltd, lapses',
    'b Core42 Technology Projects LLC, lapses',
    'c Amazon.com Inc',
    'c Apple Inc',
    'c Google LLC',
    'c Meta Platforms Inc',
    'c Microsoft Corporation',
    'c OpenAI Group PBC',
    'c Oracle Corporation',
    'c X.AI LLC',
  ]);
});
