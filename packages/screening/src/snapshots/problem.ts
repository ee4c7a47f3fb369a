import type { FootnoteProblem } from '../entity-list/reconcile.ts';

/**
 * Something about an import that a person should look at. `unread`: a part of a file that its reader could not
 * take. The others are about a list that two feeds hold and on which they disagree.
 */
export interface Problem {
  readonly code:
    | 'unread'
    | 'name-differs'
    | 'citation-differs'
    | 'requirement-differs'
    | 'policy-differs'
    | `footnote-${FootnoteProblem['code']}`
    | 'in-one-feed-only'
    | 'not-merged';
  /** Feeds that it is about. */
  readonly feed: string;
  /** Line or entry in the file, or the name of the party. */
  readonly place: string;
  readonly message: string;
}
