import { userInfo } from 'node:os';
import { day, type Iso, type Language } from '@licet/engine';
import {
  type Decision,
  decide,
  licetHome,
  openSnapshot,
  readDecisions,
  revoke,
  shortId,
} from '@licet/screening';
import type { CommonOptions } from '../check/options.ts';
import type { Register } from '../commands.ts';
import { BadInput } from '../errors/bad-input.ts';
import type { Session } from '../io.ts';
import { bullet, fold } from '../output/lay-out.ts';
import { readCountry } from '../question/country.ts';
import { brokenLines } from '../screen/open-lists.ts';
import { countryNames, decisionText } from '../screen/printed.ts';
import { safely } from '../screen/safely.ts';
import { DECIDE_WORDS } from './words.ts';

interface Options extends CommonOptions {
  readonly party?: string;
  readonly country?: string;
  readonly entry?: string;
  readonly notTheSame?: boolean;
  readonly same?: boolean;
  readonly reason?: string;
  readonly until?: string;
  readonly by?: string;
  readonly list?: boolean;
  readonly revoke?: string;
}

const HELP = `
A decision speaks of exactly one pair: this party, by name and country (case and spaces aside), and this entry. It
holds until its day, a year unless told, and only as long as both stay as they are: with another spelling, or once the
list says something else, the hit is back. Decisions are kept in decisions.jsonl under LICET_HOME; nothing is ever
deleted there, and a decision is undone by another line: licet decide --revoke ID --reason "...".`;

export const deciding: Register = (program, session) => {
  program
    .command('decide')
    .description('Record that a hit is, or is not, the party that was screened, with the reason')
    .option('--party <name>', 'the party, as it is screened')
    .option('--country <country>', 'its country, as it is screened')
    .option('--entry <id>', 'the entry, by the id that licet screen shows')
    .option('--not-the-same', 'it is somebody else: this pair is silenced')
    .option('--same', 'it is this party: the hit is a match')
    .option('--reason <text>', 'what you have checked')
    .option('--until <day>', 'first day on which it no longer holds (default a year from today)')
    .option('--by <name>', 'who decides (default: your user name)')
    .option('--list', 'all decisions')
    .option('--revoke <id>', 'take a decision back')
    .option('--lang <language>', 'en or fr', 'en')
    .option('--json', 'machine-readable')
    .addHelpText('after', HELP)
    .action((options: Options) =>
      safely(options, session, (language) => {
        const { party, entry, notTheSame, same, list, revoke: id } = options;
        const asked = [list, id !== undefined, notTheSame, same].filter(Boolean).length;
        if (asked !== 1) throw new BadInput('decide-what');
        if (list) listed(options, session, language);
        else if (id !== undefined) revoked(id, options, session, language);
        else if (party === undefined || entry === undefined) throw new BadInput('decide-what');
        else recorded(party, entry, options, session, language);
      }),
    );
};

function recorded(name: string, given: string, options: Options, { io }: Session, language: Language): void {
  const { reason = '', until, same, json } = options;
  if (until !== undefined) day(until);
  const country = options.country === undefined ? undefined : readCountry('country', options.country).code;
  const home = licetHome();
  const snapshot = openSnapshot(home);
  const entry = snapshot.byId(given);
  if (entry === undefined)
    throw new BadInput('unknown-entry', { given, snapshot: shortId(snapshot.manifest.id) });
  const decision = decide(home, {
    kind: same ? 'is-the-same' : 'not-the-same',
    party: { name, ...(country ? { country } : {}) },
    entry,
    reason,
    by: options.by ?? userName(),
    today: io.today,
    until: until as Iso | undefined,
  });
  if (json) {
    io.out(`${JSON.stringify(decision, null, 2)}\n`);
    return;
  }
  const words = DECIDE_WORDS;
  io.out(
    `${[
      fold(pairText(decision, language), io.columns),
      fold(decisionText(decision, language), io.columns),
      fold(words[decision.kind === 'not-the-same' ? 'silenced' : 'confirmed'][language], io.columns),
      `${words.undo[language]} licet decide --revoke ${decision.id} --reason "..."`,
    ].join('\n')}\n`,
  );
}

function revoked(id: string, options: Options, { io }: Session, language: Language): void {
  const { reason = '', by = userName(), json } = options;
  const revocation = revoke(licetHome(), { id, reason, by, today: io.today });
  if (json) io.out(`${JSON.stringify(revocation, null, 2)}\n`);
  else
    io.out(
      language === 'fr'
        ? `Décision ${revocation.id} révoquée. Son résultat est de nouveau montré comme il est trouvé.\n`
        : `Decision ${revocation.id} revoked. Its hit is shown again as it is found.\n`,
    );
}

function listed({ json }: Options, { io }: Session, language: Language): void {
  const decisions = readDecisions(licetHome());
  if (json) {
    io.out(`${JSON.stringify(decisions, null, 2)}\n`);
    return;
  }
  for (const line of brokenLines(decisions, language)) io.err(`${fold(line, io.columns)}\n`);
  if (decisions.all.length === 0) io.out(`${DECIDE_WORDS.none[language]}\n`);
  const words = DECIDE_WORDS;
  for (const { decision, revoked, suspended } of decisions.all) {
    const state = revoked
      ? `${words.revoked[language]} ${revoked.on}, ${revoked.by}: ${revoked.reason}`
      : suspended
        ? words.suspended[language]
        : io.today >= decision.until
          ? words.expired[language]
          : '';
    io.out(`${fold(`${decision.id}  ${pairText(decision, language)}`, io.columns, '', '  ')}\n`);
    io.out(`${fold(decisionText(decision, language), io.columns, '  ')}\n`);
    if (state !== '') io.out(`${bullet(state, io.columns)}\n`);
  }
}

/** `Acme Trading (China) is not Acme Ordnance (el-3k9x2m).` */
function pairText({ kind, party, entry, entryName }: Decision, language: Language): string {
  const where = party.country === undefined ? '' : ` (${countryNames([party.country], language)})`;
  return `${party.name}${where} ${DECIDE_WORDS[kind][language]} ${entryName} (${entry}).`;
}

/** Some systems give the process no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env.USER ?? process.env.USERNAME ?? '';
  }
}
