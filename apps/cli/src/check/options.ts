import type { Language } from '@licet/engine';
import type { Command } from 'commander';
import { BadInput } from '../errors/bad-input.ts';
import type { Asked } from '../question/asked.ts';

export interface CommonOptions {
  readonly lang: string;
  readonly json?: boolean;
}

const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];

/** Options of every command that puts a question about an item. */
export function itemOptions(command: Command): Command {
  return command
    .option('--item <name>', 'chip or server, e.g. "H20" or "8x H200"')
    .option(
      '--fact <name=value>',
      'a fact by name, over the catalog (repeatable); licet rules --facts lists them',
      collect,
    );
}

/** Options that say where, who and how many. */
export function partyOptions(command: Command): Command {
  return command
    .option('--to <country>', 'destination, code or name')
    .option('--from <country>', 'place of departure (default US)')
    .option('--route <route>', 'export, reexport, transfer or deemed')
    .option('--exporter <name>', "whom a letter could bind (default: the chip's maker)")
    .option('--hq <country>', 'headquarters of the consignee and end users (repeatable)', collect)
    .option('--parent <country>', 'headquarters of their ultimate parents (repeatable)', collect)
    .option('--consignee <name>', 'ultimate consignee: "NAME" or "NAME;country=CN;address=..."')
    .option('--end-user <name>', 'end user (repeatable)', collect)
    .option(
      '--party <role=name>',
      'purchaser, intermediate-consignee, consignee or end-user: "purchaser=NAME;country=CN" (repeatable)',
      collect,
    )
    .option(
      '--owners <file>',
      'who holds the parties: CSV (owner,owned,percent), FollowTheMoney (.json) or GLEIF (.xml)',
    )
    .option('--quantity <units>', 'how many units');
}

/** Options that pick the law. */
export function lawOptions(command: Command): Command {
  return command
    .option('--known <day>', 'law as the public could know it on this day (default today)')
    .option('--reading <reading>', 'enforced (default), text or announced')
    .option('--bill <id>', 'as if this bill were law, e.g. S.3374 (repeatable)', collect)
    .option('--strict', 'presume nothing');
}

export const dayOption = (command: Command): Command =>
  command.option('--on <day>', 'day of the shipment, YYYY-MM-DD (default today)');

export function outputOptions(command: Command): Command {
  return command.option('--lang <language>', 'en or fr', 'en').option('--json', 'machine-readable');
}

export function languageOf({ lang }: { readonly lang: string }): Language {
  if (lang === 'en' || lang === 'fr') return lang;
  throw new BadInput('bad-language', { given: lang });
}

export type AskedOptions = Asked & CommonOptions;
