import { LicetError, nearest, type Rule } from '@licet/engine';
import { type CommonOptions, languageOf, outputOptions } from '../check/options.ts';
import type { Register } from '../commands.ts';
import { law } from '../law.ts';
import { factsPlain, factsPrinted } from './facts.ts';
import { rulePlain, rulePrinted } from './one-rule.ts';
import { treePlain, treePrinted } from './tree.ts';

interface RulesOptions extends CommonOptions {
  readonly facts?: boolean;
}

export const rules: Register = (program, { io }) => {
  const command = program
    .command('rules')
    .description(
      'The rules by part; one rule with every version; or, with --facts, every fact that may be given',
    )
    .argument('[id]', 'rule id, e.g. 774/3A090.a')
    .option('--facts', 'list the facts');
  outputOptions(command).action((id: string | undefined, options: RulesOptions) => {
    const language = languageOf(options);
    const json = (value: unknown): void => io.out(`${JSON.stringify(value, null, 2)}\n`);
    if (options.facts) return options.json ? json(factsPlain(language)) : io.out(factsPrinted(language, io));
    if (id === undefined) return options.json ? json(treePlain(language)) : io.out(treePrinted(language, io));
    const rule = ruleById(id);
    return options.json ? json(rulePlain(rule, language)) : io.out(rulePrinted(rule, language, io));
  });
};

function ruleById(id: string): Rule {
  const found = law.pack.rules.find((rule) => rule.id.toLowerCase() === id.toLowerCase());
  if (found) return found;
  const ids = law.pack.rules.map((rule) => rule.id);
  throw new LicetError('unknown-rule', { given: id, nearest: nearest(id, ids).join(', ') });
}
