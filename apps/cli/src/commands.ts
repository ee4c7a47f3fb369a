import type { Command } from 'commander';
import type { Session } from './io.ts';

/** Adds one subcommand to the program. */
export type Register = (program: Command, session: Session) => void;

interface Entry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Register>;
}

/** Every subcommand; only the one that is called gets loaded, so that an answer comes at once. */
export const COMMANDS: readonly Entry[] = [
  {
    name: 'check',
    summary: 'may this item go there on that day, under which paragraph, and what would change that',
    load: async () => (await import('./check/command.ts')).check,
  },
  {
    name: 'ask',
    summary: 'interview: asks only what can still change the answer',
    load: async () => (await import('./ask/command.ts')).ask,
  },
  {
    name: 'history',
    summary: 'the answer from 2022 to today, with the cause of each change',
    load: async () => (await import('./history/command.ts')).history,
  },
  {
    name: 'headroom',
    summary: 'distance of an item to every threshold on a day',
    load: async () => (await import('./headroom/command.ts')).headroom,
  },
  {
    name: 'diff',
    summary: 'rules that changed between two days, and chips whose answer changed',
    load: async () => (await import('./diff/command.ts')).diff,
  },
  {
    name: 'rules',
    summary: 'the rules by part, one rule with all its versions, or every fact',
    load: async () => (await import('./rules/command.ts')).rules,
  },
  {
    name: 'chips',
    summary: 'the chips of the catalog, or one with its values and their sources',
    load: async () => (await import('./chips/command.ts')).chips,
  },
  {
    name: 'record',
    summary: 'the dated events behind the rules',
    load: async () => (await import('./record/command.ts')).record,
  },
  {
    name: 'coverage',
    summary: 'what is modelled, partial or only pointed at; the open questions',
    load: async () => (await import('./coverage/command.ts')).coverage,
  },
  {
    name: 'batch',
    summary: 'determine every line of a CSV or XLSX file',
    load: async () => (await import('./batch/command.ts')).batch,
  },
  {
    name: 'lists',
    summary: 'restricted-party lists: fetch, import, release, look at them',
    load: async () => (await import('./lists/command.ts')).lists,
  },
  {
    name: 'screen',
    summary: 'is this party, or every party of a file, on a restricted-party list',
    load: async () => (await import('./screen/command.ts')).screen,
  },
  {
    name: 'rescreen',
    summary: 'bring a screened file up to date with new lists: new, gone, changed',
    load: async () => (await import('./rescreen/command.ts')).rescreening,
  },
  {
    name: 'decide',
    summary: 'record that a hit is, or is not, the party that was screened',
    load: async () => (await import('./decide/command.ts')).deciding,
  },
  {
    name: 'mcp',
    summary: 'answer an assistant over the Model Context Protocol (stdio)',
    load: async () => (await import('./mcp/command.ts')).mcp,
  },
  {
    name: 'migrate',
    summary: "make the desk's database, or bring it up to this version",
    load: async () => (await import('./desk/migrate.ts')).migrating,
  },
  {
    name: 'backup',
    summary: 'write the whole desk to a file, while it is in use',
    load: async () => (await import('./desk/backup.ts')).backingUp,
  },
  {
    name: 'restore',
    summary: "fill the desk's database from a backup",
    load: async () => (await import('./desk/restore.ts')).restoring,
  },
  {
    name: 'audit',
    summary: "the desk's log: verify it, bundle a transaction, verify a bundle",
    load: async () => (await import('./desk/audit.ts')).auditing,
  },
  {
    name: 'desk',
    summary: "the desk's order lines: list them, release one as a second person",
    load: async () => (await import('./desk/command.ts')).desk,
  },
  {
    name: 'serve',
    summary: 'the HTTP API and the desk behind it, until Ctrl-C',
    load: async () => (await import('./serve/command.ts')).serve,
  },
  {
    name: 'start',
    summary: 'the order book of the examples, then a demo company served (npm start)',
    load: async () => (await import('./start/command.ts')).start,
  },
];
