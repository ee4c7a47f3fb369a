import { type Example, type Facts, type Language, type Rule, text, type Version } from '@licet/engine';
import type { Io } from '../io.ts';
import { law } from '../law.ts';
import { ecfrLinks } from '../output/ecfr.ts';
import { bullet, fold } from '../output/lay-out.ts';
import { paint } from '../output/paint.ts';
import { RULE_WORDS } from './words.ts';

const sentence = ({ body }: Version, language: Language): string => text(law.pack, body, language);

const factsOf = (facts: Facts): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts).map(([name, input]) => [name, input.state === 'known' ? input.value : 'unknown']),
  );

export const rulePlain = (rule: Rule, language: Language) => ({
  id: rule.id,
  title: rule.title[language],
  role: rule.role,
  covers: rule.covers,
  versions: rule.versions.map((version) => ({
    from: version.from,
    to: version.to ?? null,
    applies: version.applies ?? null,
    cite: version.cite,
    instrument: { id: version.by.id, title: version.by.title[language], url: version.by.url ?? null },
    authority: version.by.authority,
    published: version.by.published,
    confidence: version.confidence,
    lastVerified: version.lastVerified,
    posture: (version.posture ?? []).map(({ from, to, enforced, by }) => ({
      from,
      to: to ?? null,
      enforced,
      instrument: by.id,
    })),
    says: sentence(version, language),
    conditions: (version.conditions ?? []).map((one) => ({ text: one.text[language], cite: one.cite })),
    note: version.note?.[language] ?? null,
    open: version.open ?? [],
  })),
  examples: rule.examples.map(({ on, facts, expect, because }) => ({
    on,
    facts: factsOf(facts),
    expect,
    because: because ?? null,
  })),
});

export function rulePrinted(
  rule: Rule,
  language: Language,
  { color, columns: width, today }: Pick<Io, 'color' | 'columns' | 'today'>,
): string {
  const { bold } = paint(color);
  const words = RULE_WORDS;
  const head = `${bold(rule.id)}\n${fold(`${rule.title[language]} (${rule.role.kind}; ${words.covers[language]} ${rule.covers})`, width)}`;
  const versions = rule.versions.map((version) => {
    const { from, to, applies, by, cite, confidence, lastVerified, posture = [] } = version;
    const until = to === undefined ? '' : ` .. ${to}`;
    const later = applies === undefined ? '' : `, ${words.applies[language]} ${applies}`;
    const on = from < today ? from : today;
    return [
      bold(`${from}${until}${later}`),
      fold(sentence(version, language), width, '  '),
      fold(
        `${cite}. ${by.id} (${by.authority}, ${words.published[language]} ${by.published}): ${by.title[language]}. ${words.confidence[language]} ${confidence}; ${words.verified[language]} ${lastVerified}.`,
        width,
        '  ',
      ),
      ...posture.map(({ from: since, enforced, by: announced }) =>
        fold(
          `${words[enforced ? 'enforced' : 'unenforced'][language]} ${since} (${announced.id}).`,
          width,
          '  ',
        ),
      ),
      ...(version.conditions ?? []).map((one) => bullet(`${one.text[language]} (${one.cite})`, width)),
      ...(version.note ? [fold(version.note[language], width, '  ')] : []),
      ...(version.open ?? []).map((id) => `  ${words.open[language]}: ${id} (licet coverage --open)`),
      ...ecfrLinks(cite, on).map((link) => `  ${link}`),
      ...(by.url === undefined ? [] : [`  ${by.url}`]),
    ].join('\n');
  });
  const examples = rule.examples.map((one) => bullet(exampleLine(one), width));
  return `${[head, ...versions, `${bold(words.examples[language])}\n${examples.join('\n')}`].join('\n\n')}\n`;
}

function exampleLine({ on, facts, expect, because }: Example): string {
  const given = Object.entries(factsOf(facts)).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const expected = expect === null ? 'unknown' : String(expect);
  return `${on}: ${given.join(', ')} -> ${expected}${because === undefined ? '' : ` (${because})`}`;
}
