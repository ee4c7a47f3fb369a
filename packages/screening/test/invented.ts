import type { Entry } from '../src/lists/party.ts';

/** Parties that do not exist, shaped like those of the real lists. No list is shipped with the project. */
const entry = (
  id: string,
  name: string,
  more: Partial<Omit<Entry, 'aliases'>> & { aliases?: readonly string[] } = {},
): Entry => ({
  source: 'EL',
  addresses: [],
  countries: ['CN'],
  programs: [],
  ...more,
  id,
  name,
  aliases: (more.aliases ?? []).map((alias) => ({ name: alias })),
});

export const invented: readonly Entry[] = [
  entry('el-1', 'Shanghai Qorvantis Intelligent Technology Co., Ltd.', {
    aliases: ['Qorvantis', '上海阔凡提智能科技有限公司'],
    citation: '88 FR 99999',
    requirement: 'For all items subject to the EAR. (See §§ 734.9(e)(2) and 744.11 of the EAR)4',
    policy: 'Presumption of denial',
  }),
  entry('el-2', 'Zelmor Electronic Technology Group Corporation 54th Research Institute', {
    aliases: ['ZETC 54'],
  }),
  entry('el-3', 'Beijing Yunhuo Microelectronics Co., Ltd.', { listed: '2023-10-19' }),
  entry('el-4', 'Hong Kong Brasquel Trading Limited', { countries: ['HK'] }),
  entry('el-5', 'Brasquel General Trading LLC', { countries: ['AE'], delisted: '2025-03-01' }),
  entry('el-6', "Xi'an Dunmarrow Aviation Materials Institute"),
  entry('el-7', 'Address 01', {
    type: 'address',
    countries: ['HK'],
    addresses: [
      { text: 'Rm 12, 4/F, Quillmont Commercial Centre, 88 Tarvane Street, Kowloon', country: 'HK' },
    ],
  }),
  entry('meu-1', 'Tolvekh Space Systems', { source: 'MEU', countries: ['RU'] }),
  entry('sdn-1', 'PETROVSKY, Zakhar Miroslavovich', {
    source: 'SDN',
    type: 'individual',
    countries: ['RU'],
    programs: ['RUSSIA-EO14024'],
    aliases: ['PETROVSKIY, Zahar'],
  }),
  entry('sdn-2', 'AL-TAMZAWI, Mohammed bin Qasim', { source: 'SDN', type: 'individual', countries: ['SY'] }),
  entry('sdn-3', 'BIN ZUBAYR, Harith', { source: 'SDN', type: 'individual', countries: ['YE'] }),
  entry('dpl-1', 'VORNEX SEMICONDUCTOR INTL., INC. (VSI)', { source: 'DPL', countries: ['US'] }),
];
