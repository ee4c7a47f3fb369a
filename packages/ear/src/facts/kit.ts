import {
  type BooleanFact,
  type CodeFact,
  type Label,
  label,
  type NumberFact,
  type Presumption,
} from '@licet/engine';

/** Who would know a fact. */
const KNOWS = {
  maker: label('the maker of the item', "le fabricant de l'article"),
  exporter: label('the exporter', "l'exportateur"),
  consignee: label('the consignee or end user', "le destinataire ou l'utilisateur final"),
  screening: label('party screening', 'le filtrage des parties'),
  bis: label('BIS', 'le BIS'),
} as const;
export type Knower = keyof typeof KNOWS;

interface Words {
  readonly title: Label;
  readonly question: Label;
  readonly askOf: Label;
}

const words = (en: string, fr: string, askEn: string, askFr: string, knower: Knower): Words => ({
  title: label(en, fr),
  question: label(askEn, askFr),
  askOf: KNOWS[knower],
});

interface Extras {
  readonly presume?: Presumption;
  readonly aliases?: readonly string[];
  readonly cite?: string;
}

export const yesNo = (
  name: string,
  en: string,
  fr: string,
  askEn: string,
  askFr: string,
  knower: Knower,
  extras: Extras = {},
): BooleanFact => ({ type: 'boolean', name, ...words(en, fr, askEn, askFr, knower), ...extras });

export const amount = (
  name: string,
  unit: string,
  en: string,
  fr: string,
  askEn: string,
  askFr: string,
  knower: Knower,
  extras: Extras &
    Partial<Pick<NumberFact, 'scale' | 'min' | 'max' | 'choices' | 'derive' | 'writtenIn' | 'calendar'>> = {},
): NumberFact => ({
  type: 'number',
  name,
  unit,
  scale: 1000,
  min: 0,
  max: 1e9,
  ...words(en, fr, askEn, askFr, knower),
  ...extras,
});

export const code = (
  name: string,
  en: string,
  fr: string,
  askEn: string,
  askFr: string,
  knower: Knower,
  extras: Extras & Partial<Pick<CodeFact, 'codes' | 'many'>> = {},
): CodeFact => ({ type: 'code', name, ...words(en, fr, askEn, askFr, knower), ...extras });

/** Presumed as an officer would before diligence. */
export const presumed = (
  value: number | boolean | string,
  en: string,
  fr: string,
): { presume: Presumption } => ({
  presume: { value, because: label(en, fr) },
});
export const follows = (sameAs: string, en: string, fr: string): { presume: Presumption } => ({
  presume: { sameAs, because: label(en, fr) },
});
