import { type Day, day } from '../civil-date.ts';
import { type Facts, isDisputed } from '../facts/value.ts';
import { type Label, type Language, label } from '../label.ts';
import type { Evaluation } from '../passes/evaluate.ts';
import { type Decision, SEVERITY } from './decide.ts';
import type { Flag } from './determination.ts';
import { roles } from './roles.ts';

interface Setting {
  readonly evaluation: Evaluation;
  readonly decision: Decision;
  readonly facts: Facts;
  readonly on: Day;
  readonly touched: ReadonlySet<string>;
  readonly language: Language;
  readonly covered: boolean;
}

/** Everything a reader must know beside the answer itself. */
export function flags(setting: Setting): Flag[] {
  const { evaluation, language, on, covered, touched } = setting;
  const { edition } = evaluation;
  const { pack } = edition;
  const result: Flag[] = [];
  const flag = (name: string, text: Label, cite: string) => {
    if (!result.some((one) => one.flag === name && one.cite === cite))
      result.push({ flag: name, text: text[language], cite });
  };

  if (!covered) flag('outside-coverage', OUTSIDE(pack.coveredFrom), '');
  if (on > day(pack.verifiedThrough)) flag('beyond-verified-date', BEYOND(pack.verifiedThrough), '');
  if (!covered) return result;

  for (const { id, role, picked } of roles(edition).flags) {
    // That a letter binds somebody else matters only to whoever would otherwise be free to ship.
    if (role.flag === 'letter-binds-other' && setting.decision.best >= SEVERITY.license) continue;
    if (evaluation.conclude(id) === true)
      flag(role.flag, picked.version.note ?? picked.rule.title, picked.version.cite);
  }

  for (const { rule, version } of edition.unenforced) {
    if (rule.role.kind !== 'requirement' || evaluation.test(version.body) === false) continue;
    const posture = version.posture?.find((one) => day(one.from) <= on);
    flag('unenforced-text', UNENFORCED(rule.title, posture?.by.id ?? ''), version.cite);
  }
  for (const { rule, version } of edition.pending)
    if (rule.role.kind !== 'definition' && evaluation.test(version.body) !== false)
      flag('compliance-later', LATER(rule.title, version.applies ?? version.from), version.cite);

  for (const id of touched) {
    const picked = edition.rules.get(id);
    if (!picked) continue;
    const { rule, version } = picked;
    if (version.unconfirmed) flag('scheduled-unconfirmed', version.unconfirmed, version.cite);
    if (version.confidence === 'M') flag('rests-on-memory', RESTS.M(rule.title), version.cite);
    if (version.confidence === 'I') flag('rests-on-inference', RESTS.I(rule.title), version.cite);
    if (version.by.authority === 'letter' && version.by.confidence !== 'P')
      flag('letter-as-reported', REPORTED(version.by.title), version.cite);
    for (const question of version.open ?? []) {
      const open = pack.openQuestions.find((one) => one.id === question);
      if (open) flag(`open-question:${open.id}`, TAKEN(open.title, open.taken), open.cite);
    }
  }
  const weak: Record<'[M]' | '[I]', Label[]> = { '[M]': [], '[I]': [] };
  for (const [name, input] of Object.entries(setting.facts)) {
    if (input.state !== 'known' || input.from !== 'catalog' || !pack.facts.slots.has(name)) continue;
    const { title } = pack.facts.find(name);
    if (isDisputed(input.value)) flag('disputed-value', DISPUTED(title, input.value.values), name);
    if (input.source?.startsWith('[M]')) weak['[M]'].push(title);
    if (input.source?.startsWith('[I]')) weak['[I]'].push(title);
  }
  if (weak['[M]'].length > 0) flag('value-from-memory', FROM_MEMORY(weak['[M]']), 'catalog');
  if (weak['[I]'].length > 0) flag('value-inferred', INFERRED(weak['[I]']), 'catalog');
  return result;
}

const OUTSIDE = (from: string): Label =>
  label(
    `The rules begin on ${from}; nothing can be said of earlier days.`,
    `Les règles commencent le ${from} ; rien ne peut être dit des jours antérieurs.`,
  );
const BEYOND = (through: string): Label =>
  label(
    `The sources were read up to ${through}; what came later was not seen. Confirm before relying on it.`,
    `Les sources ont été lues jusqu'au ${through} ; la suite n'a pas été vue. À confirmer avant usage.`,
  );
const UNENFORCED = (title: Label, by: string): Label =>
  label(
    `In print but announced as not enforced (${by}): ${title.en}.`,
    `Imprimé mais annoncé comme non appliqué (${by}) : ${title.fr}.`,
  );
const LATER = (title: Label, from: string): Label =>
  label(
    `In force, but compliance is required only from ${from}: ${title.en}.`,
    `En vigueur, mais obligatoire seulement à partir du ${from} : ${title.fr}.`,
  );
const RESTS = {
  M: (title: Label): Label => label(`Rests on memory: ${title.en}.`, `Repose sur la mémoire : ${title.fr}.`),
  I: (title: Label): Label =>
    label(`Rests on our inference: ${title.en}.`, `Repose sur notre déduction : ${title.fr}.`),
};
const REPORTED = (title: Label): Label =>
  label(
    `A private letter, known only as reported: ${title.en}.`,
    `Lettre privée, connue seulement par ouï-dire : ${title.fr}.`,
  );
const sentence = (text: string): string => (/[?.]$/.test(text) ? text : `${text}.`);
const TAKEN = (title: Label, taken: Label): Label =>
  label(
    `Open question: ${sentence(title.en)} Taken: ${taken.en}`,
    `Question ouverte : ${sentence(title.fr)} Retenu : ${taken.fr}`,
  );
const DISPUTED = (title: Label, values: readonly number[]): Label =>
  label(
    `Sources disagree on ${title.en}: ${values.join(' / ')}.`,
    `Les sources divergent sur ${title.fr} : ${values.join(' / ')}.`,
  );
const listed = (titles: readonly Label[], language: Language): string =>
  titles.map((title) => title[language]).join(', ');
const FROM_MEMORY = (titles: readonly Label[]): Label =>
  label(
    `From memory, unverified: ${listed(titles, 'en')}.`,
    `De mémoire, non vérifié : ${listed(titles, 'fr')}.`,
  );
const INFERRED = (titles: readonly Label[]): Label =>
  label(`Inferred or estimated: ${listed(titles, 'en')}.`, `Déduit ou estimé : ${listed(titles, 'fr')}.`);
