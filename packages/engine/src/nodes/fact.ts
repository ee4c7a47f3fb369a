/** A fact of the question, by its name in the registry, e.g. `item.datacenter`. */
export interface FactNode {
  readonly kind: 'fact';
  readonly name: string;
}

export const fact = (name: string): FactNode => Object.freeze({ kind: 'fact', name });
