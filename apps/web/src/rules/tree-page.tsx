import { law } from '@licet/cli/in-browser';
import { type Edition, nearest } from '@licet/engine';
import { setParams, useAddress } from '../app/address.ts';
import { MomentFields } from '../controls/fields.tsx';
import { useWidth } from '../controls/use-width.ts';
import { fill, useWords } from '../words/language.ts';
import { Overview } from './overview.tsx';
import { RuleLink } from './rule-link.tsx';
import { RuleView } from './rule-view.tsx';
import { TreeView } from './tree-view.tsx';
import { RULES_WORDS } from './words.ts';

/** Below this width the tree folds away while a rule is read. */
const NARROW = 760;

/** The tree on one side, the rule that is open on the other. */
export function TreePage({ edition }: { readonly edition: Edition }) {
  const words = useWords(RULES_WORDS);
  const { params } = useAddress();
  const [box, width] = useWidth<HTMLDivElement>();
  const [asked, query] = [params.get('rule') ?? undefined, params.get('q') ?? ''];
  const rule = law.pack.rules.find(({ id }) => id.toLowerCase() === asked?.toLowerCase());
  const tree = <TreeView open={rule?.id} query={query} edition={edition} />;
  const narrow = width > 0 && width < NARROW;
  return (
    <>
      <div className="row rules-moment">
        <MomentFields />
      </div>
      {asked !== undefined && rule === undefined && (
        <p className="problem" role="status">
          {fill(words.noRule, { given: asked })}{' '}
          {nearest(
            asked,
            law.pack.rules.map(({ id }) => id),
          ).map((id, i) => (
            <span key={id}>
              {i > 0 && ', '}
              <RuleLink id={id} />
            </span>
          ))}
        </p>
      )}
      <div className="rules-body" ref={box}>
        <nav className="rules-nav" aria-label={words.ruleTree}>
          <label className="field">
            <span>{words.search}</span>
            <input
              type="search"
              value={query}
              placeholder={words.searchHint}
              onChange={(event) => setParams({ q: event.target.value }, { replace: true })}
            />
          </label>
          {narrow && rule !== undefined && query === '' ? (
            <details key={rule.id} className="rules-all">
              <summary>{words.allRules}</summary>
              {tree}
            </details>
          ) : (
            tree
          )}
        </nav>
        <div className="rules-main">
          {rule ? <RuleView key={rule.id} rule={rule} edition={edition} /> : <Overview edition={edition} />}
        </div>
      </div>
    </>
  );
}
