import type { Language } from '@licet/engine';
import { group } from '../output/lay-out.ts';
import type { FileSummary } from './file-run.ts';
import type { OpenLists } from './open-lists.ts';
import { VERDICT_WORDS } from './words.ts';

/** The screening of a file in lines: rows by their best verdict, and what became of the run. */
export function fileSummary(
  { rows, verdicts, hits, silenced, seconds, warnings, run }: FileSummary,
  { snapshot, imported }: Pick<OpenLists, 'snapshot' | 'imported'>,
  output: string,
  language: Language,
): string[] {
  const fr = language === 'fr';
  const number = (value: number): string => group(value, language);
  const word = (verdict: string): string => {
    if (verdict === 'clear') return fr ? 'libre' : 'clear';
    if (verdict === 'refused') return fr ? 'refusé (non filtré)' : 'refused (not screened)';
    return VERDICT_WORDS[verdict as keyof typeof VERDICT_WORDS][language];
  };
  const counted = Object.entries(verdicts).filter(([, count]) => count > 0);
  const width = Math.max(...counted.map(([, count]) => number(count).length), 1);
  const time = `${seconds.toFixed(1).replace('.', fr ? ',' : '.')} s`;
  const rate = number(Math.round(rows / Math.max(seconds, 0.001)));
  return [
    ...warnings,
    ...counted.map(([verdict, count]) => `  ${number(count).padStart(width)}  ${word(verdict)}`),
    ...(silenced > 0
      ? [
          fr
            ? `${number(silenced)} résultat(s) écarté(s) par décision.`
            : `${number(silenced)} ${silenced === 1 ? 'hit' : 'hits'} silenced by decisions.`,
        ]
      : []),
    fr
      ? `${number(rows)} ligne(s), ${number(hits)} résultat(s) en ${time} (${rate}/s), écrits dans ${output}. Instantané ${snapshot} du ${imported}.`
      : `${number(rows)} ${rows === 1 ? 'row' : 'rows'}, ${number(hits)} ${hits === 1 ? 'hit' : 'hits'} in ${time} (${rate}/s), written to ${output}. Snapshot ${snapshot} of ${imported}.`,
    ...(run === undefined
      ? []
      : [
          fr
            ? `Passage ${run}. Après de nouvelles listes : licet rescreen ${run}`
            : `Run ${run}. After new lists: licet rescreen ${run}`,
        ]),
  ];
}
