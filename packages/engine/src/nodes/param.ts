/** A number that changes by date (a cap, a notice period), by its id in the pack. */
export interface ParamNode {
  readonly kind: 'param';
  readonly id: string;
}

export const param = (id: string): ParamNode => Object.freeze({ kind: 'param', id });
