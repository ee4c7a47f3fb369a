import type { Difference, Language } from '@licet/engine';
import type { Io } from '../io.ts';
import { law } from '../law.ts';
import { bullet, fold } from '../output/lay-out.ts';
import { paint } from '../output/paint.ts';
import { placeName } from '../output/values.ts';
import { answerWords } from '../output/words.ts';
import type { ChipAnswer } from './changed-chips.ts';
import type { WholeDifference } from './whole-difference.ts';
import { DIFF_WORDS } from './words.ts';

export function printed(
  { from, to, destination, rules, sets, params, chips }: WholeDifference,
  { color, columns: width }: Pick<Io, 'color' | 'columns'>,
  language: Language,
): string {
  const { bold } = paint(color);
  const words = DIFF_WORDS;
  const blocks: string[] = [];
  const block = (heading: string, lines: readonly string[]) => {
    if (lines.length > 0)
      blocks.push(`${bold(heading)}\n${lines.map((text) => bullet(text, width)).join('\n')}`);
  };
  for (const change of ['added', 'amended', 'removed'] as const)
    block(
      words[change][language],
      rules.filter((one) => one.change === change).map((one) => ruleLine(one, language)),
    );
  block(
    words.sets[language],
    sets.map(({ set, added, removed }) => {
      const title = law.pack.sets.find(({ id }) => id === set)?.title[language] ?? set;
      const plus = added.map((code) => `+ ${placeName(code, language)}`);
      const minus = removed.map((code) => `- ${placeName(code, language)}`);
      return `${title}: ${[...plus, ...minus].join(', ')}`;
    }),
  );
  block(
    words.params[language],
    params.map(({ param, before, after }) => {
      const title = law.pack.params.find(({ id }) => id === param)?.title[language] ?? param;
      return `${title}: ${before ?? '-'} -> ${after ?? '-'}`;
    }),
  );
  const place = placeName(destination, language);
  block(
    `${words.chips[language]} ${place}`,
    byChange(chips, language).map(([change, names]) => `${change}: ${names.join(', ')}`),
  );
  if (chips.length === 0) blocks.push(`${words.noChip[language]} ${place}.`);
  return `${fold(`${from} -> ${to}`, width)}\n\n${blocks.join('\n\n')}\n`;
}

function ruleLine({ rule, before, after }: Difference['rules'][number], language: Language): string {
  const { version, rule: subject } = (after ?? before) as NonNullable<typeof after>;
  return `${rule}: ${subject.title[language]} (${version.cite}; ${version.by.id})`;
}

/** Chips that went the same way stand on one line. */
function byChange(
  chips: readonly { readonly chip: string; readonly before: ChipAnswer; readonly after: ChipAnswer }[],
  language: Language,
): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const { chip, before, after } of chips) {
    const change = `${answerWords(before, language)} -> ${answerWords(after, language)}`;
    groups.set(change, [...(groups.get(change) ?? []), chip]);
  }
  return [...groups];
}
