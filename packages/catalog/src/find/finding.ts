/**
 * What became of a name that a person typed. `found` is certain; `ask` is a likely meaning that
 * the person has to confirm; `unknown` names what is nearest and claims nothing.
 */
export type Finding<Item, How extends string> =
  | {
      readonly status: 'found';
      readonly item: Item;
      readonly how: How;
      readonly note?: string;
      /** Names of the other things that the text could have meant. */
      readonly alternatives: readonly string[];
    }
  | { readonly status: 'ask'; readonly suggestions: readonly string[]; readonly because: string }
  | { readonly status: 'unknown'; readonly nearest: readonly string[] };
