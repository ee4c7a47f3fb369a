import { law } from '@licet/cli/in-browser';
import type { ReactNode } from 'react';
import { Link } from '../app/link.tsx';
import { useLanguage } from '../words/language.ts';
import { useKept } from './kept.ts';

/** A link to a rule at the same moment; its id, and its title beside it where there is room. */
export function RuleLink({
  id,
  titled = false,
  children,
}: {
  readonly id: string;
  readonly titled?: boolean;
  readonly children?: ReactNode;
}) {
  const language = useLanguage();
  const kept = useKept();
  const title = law.pack.rules.find((rule) => rule.id === id)?.title[language];
  return (
    <>
      <Link page="rules" params={{ ...kept, rule: id }} title={titled ? undefined : title}>
        {children ?? id}
      </Link>
      {titled && title !== undefined && <span className="soft"> {title}</span>}
    </>
  );
}
