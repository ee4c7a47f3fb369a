import { type Footnote, type FootnoteFinding, footnoteOf } from './footnote.ts';

/** What the two sources of the Entity List say of one entry, where it is not the same or not clear. */
export interface FootnoteProblem {
  /**
   * `disagree`: each is clear, and they differ. `lost`: one is clear, and the other has lost what would tell.
   * `contradicts-itself`: the digit of a text is not that of its paragraph. `unclear`: no source tells.
   */
  readonly code: 'disagree' | 'lost' | 'contradicts-itself' | 'unclear';
  readonly message: string;
}

export interface Reconciled {
  readonly footnote: Footnote;
  readonly problem?: FootnoteProblem;
}

/**
 * The footnote class of an entry from its license requirement in trade.gov's list and in Supplement No. 4; either
 * can be absent. Where both are clear and differ, the class is `unclear`, for neither source stands above the other
 * as we have them (the text of the CFR does).
 */
export function reconcile(csl: string | undefined, supplement: string | undefined): Reconciled {
  const texts = { "trade.gov's list": csl, 'Supplement No. 4': supplement };
  const found = Object.entries(texts)
    .filter(([, text]) => text !== undefined)
    .map(([source, text]) => ({ source, finding: footnoteOf(text) }));
  const clear = found.filter(({ finding }) => finding.footnote !== 'unclear');
  const classes = [...new Set(clear.map(({ finding }) => finding.footnote))];
  const said = found.map(({ source, finding }) => `${source}: ${describe(finding)}`).join('; ');

  const [footnote] = classes;
  if (footnote === undefined)
    return problem('unclear', 'unclear', said || 'neither source has a license requirement');
  if (classes.length > 1) return problem('unclear', 'disagree', said);
  if (clear.length < found.length) return problem(footnote, 'lost', said);
  return clear.some(({ finding }) => finding.because !== undefined)
    ? problem(footnote, 'contradicts-itself', said)
    : { footnote };
}

const problem = (footnote: Footnote, code: FootnoteProblem['code'], message: string): Reconciled => ({
  footnote,
  problem: { code, message },
});

function describe({ footnote, by, because }: FootnoteFinding): string {
  const what =
    footnote === 'unclear'
      ? 'unclear'
      : footnote === 'none'
        ? 'no footnote'
        : `footnote ${footnote}, by the ${by}`;
  return because === undefined ? what : `${what} (${because})`;
}
