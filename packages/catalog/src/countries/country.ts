/**
 * A destination. Hong Kong and Macao have codes of their own here, because goods are shipped to
 * them; that the law treats Hong Kong as China is a rule, and so are the Country Groups.
 */
export interface Country {
  /** ISO 3166-1 alpha-2, and `XK` for Kosovo, which has a row in the Commerce Country Chart but no ISO code. */
  readonly code: string;
  readonly en: string;
  readonly fr: string;
  readonly aliases?: readonly string[];
}
