import { chips } from '../chips/chips.ts';

/** Makers with their seat in the United States. Tenstorrent, of Canada and the United States, is left out. */
const US_MAKERS: ReadonlySet<string> = new Set([
  'AMD',
  'AWS',
  'Cerebras',
  'Google',
  'Groq',
  'Intel',
  'Meta',
  'Microsoft',
  'NVIDIA',
  'Qualcomm',
  'SambaNova',
  'Tesla',
]);

export const isUsMaker = (maker: string): boolean => US_MAKERS.has(maker);

const LONG_NAMES: Readonly<Record<string, string>> = {
  'advanced micro devices': 'AMD',
  'amazon web services': 'AWS',
  'google cloud': 'Google',
  'meta platforms': 'Meta',
};

const LEGAL_FORMS = /[,.]|\b(?:inc|incorporated|corp|corporation|llc|ltd|limited|co|company|plc)\b/g;

const bare = (name: string): string =>
  name.toLowerCase().replace(LEGAL_FORMS, ' ').replace(/\s+/g, ' ').trim();

const byName: ReadonlyMap<string, string> = new Map([
  ...chips.map(({ maker }) => [bare(maker), maker] as const),
  ...Object.entries(LONG_NAMES),
]);

/** The maker that a name means, as the letters and the catalog spell it. */
export const makerNamed = (written: string): string | undefined => byName.get(bare(written));

/** A company name: `nvidia corporation` is NVIDIA; who makes no chips stays as written. */
export const companyName = (written: string): string => makerNamed(written) ?? written.trim();
