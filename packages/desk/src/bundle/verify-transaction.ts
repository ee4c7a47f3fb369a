import type { Library } from '@licet/engine';
import { contentOf } from '../determine/content.ts';
import { holdOf } from '../determine/hold.ts';
import { type Difference, sameAnswer } from '../determine/verify.ts';
import type { OwnAnswer } from '../determine/whole-answer.ts';
import { canonical } from '../store/canonical.ts';
import type { AuditRow } from '../store/schema.ts';
import { type BundledDetermination, wholeOf } from './determination.ts';
import type { BundleFinding, BundleNote } from './findings.ts';
import { documentHash, sha256, TRANSACTION } from './format.ts';
import type { BundledTransaction } from './memo-of.ts';

interface Checked {
  readonly findings: BundleFinding[];
  readonly notes: BundleNote[];
}

interface Beside {
  /** Entries of the log whose own hash is right. */
  readonly entries: readonly AuditRow[];
  /** Hashes of the files in the bundle, by their name. */
  readonly files: ReadonlyMap<string, string>;
  readonly rules: Library;
}

/** Holds `transaction.json` against its own hashes, the log, the documents, and the rules. */
export function checkTransaction(transaction: BundledTransaction, beside: Beside): Checked {
  const checked: Checked = { findings: [], notes: [] };
  const find = (code: BundleFinding['code'], what: string, detail = '') =>
    checked.findings.push({ code, where: `${TRANSACTION}, ${what}`, detail });
  const note = (code: BundleNote['code'], what: string, detail = '') =>
    checked.notes.push({ code, where: `${TRANSACTION}, ${what}`, detail });
  for (const [hash, text] of Object.entries(transaction.texts))
    if (sha256(text) !== hash) find('changed', `text ${hash}`);
  for (const one of transaction.determinations) {
    checkDetermination(one, transaction, find);
    checkLogged(one, beside.entries, find, note);
    askAgain(one, beside.rules, find, note);
  }
  checkReleases(transaction, beside.entries, find);
  checkDocuments(transaction, beside, find, note);
  checkDrawdowns(transaction, beside.entries, find, note);
  checkLine(transaction, find, note);
  return checked;
}

type Find = (code: BundleFinding['code'], what: string, detail?: string) => void;
type Note = (code: BundleNote['code'], what: string, detail?: string) => void;

const same = (a: unknown, b: unknown): boolean => canonical(a ?? null) === canonical(b ?? null);

/** What is read is what the columns say, and what counts in it has the hash that they name. */
function checkDetermination(one: BundledDetermination, { texts }: BundledTransaction, find: Find): void {
  const what = `determination ${one.id}`;
  const whole = wholeOf(one.stored, texts);
  if (whole === undefined) {
    find('missing', what, 'a text that it names');
    return;
  }
  if (!same(whole.question, one.question)) find('changed', what, 'the question');
  if (!same(whole.answer, one.answer)) find('changed', what, 'the answer');
  const own = JSON.parse(one.stored.answer) as OwnAnswer;
  if (contentOf(own, holdOf(own)) !== own.content) find('changed', what, 'what counts in the answer');
  for (const key of ['outcome', 'reviewPolicy', 'edition'] as const)
    if (!same(own[key], one[key])) find('disagrees', what, key);
}

/** Both sides say the same, key by key. */
const differing = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(a).filter((key) => !same(a[key], b[key]));

const dataOf = ({ data }: AuditRow): Record<string, unknown> => JSON.parse(data);

function checkLogged(one: BundledDetermination, entries: readonly AuditRow[], find: Find, note: Note): void {
  const what = `determination ${one.id}`;
  const entry = entries.find(
    (row) => row.action === 'line.determined' && dataOf(row).determination === one.id,
  );
  if (entry === undefined) {
    // A lookback leaves one entry for all its lines.
    if (one.cause === 'lookback') note('no-entry', what, 'lookback');
    else find('not-in-log', what);
    return;
  }
  const { outcome, reviewPolicy, edition, snapshot, cause } = one;
  const { on, known } = one.question;
  const wrong = differing({ outcome, reviewPolicy, edition, cause, on, known }, dataOf(entry));
  // The log names the lists at hand; nobody to be screened, none was used.
  if (snapshot !== null && !same(snapshot, dataOf(entry).snapshot)) wrong.push('snapshot');
  if (one.askedBy !== entry.actor) wrong.push('askedBy');
  if (one.madeAt !== entry.at) wrong.push('madeAt');
  if (entry.subject !== `order-line:${one.line}`) wrong.push('line');
  if (wrong.length > 0) find('disagrees', what, `with entry ${entry.seq}: ${wrong.join(', ')}`);
}

/** Differences that say that this program cannot repeat the answer, not that it is another. */
const CANNOT: ReadonlySet<Difference['code']> = new Set(['rules-changed', 'rules-refuse']);

function askAgain(one: BundledDetermination, rules: Library, find: Find, note: Note): void {
  sameAnswer(one, rules, (code, message) => {
    const what = `determination ${one.id}`;
    if (code === 'answer-differs') find('answer-differs', what, message);
    else note(CANNOT.has(code) ? 'rules-changed' : 'not-asked', what, message);
    return false;
  });
}

function checkReleases({ releases }: BundledTransaction, entries: readonly AuditRow[], find: Find): void {
  for (const one of releases) {
    const entry = entries.find((row) => row.action === 'line.released' && dataOf(row).release === one.id);
    if (entry === undefined) {
      find('not-in-log', `release ${one.id}`);
      continue;
    }
    const { determination, reason } = dataOf(entry);
    const wrong = differing(
      { determination_id: determination, reason, released_by: entry.actor, at: entry.at },
      { ...one },
    );
    if (wrong.length > 0)
      find('disagrees', `release ${one.id}`, `with entry ${entry.seq}: ${wrong.join(', ')}`);
  }
}

function checkDocuments(
  { documents }: BundledTransaction,
  { entries, files }: Beside,
  find: Find,
  note: Note,
): void {
  const named = new Set(documents.flatMap(({ file }) => file ?? []));
  for (const name of files.keys())
    if (name.startsWith('documents/') && !named.has(name)) find('added', name, 'no document names it');
  for (const { id, name, file, sha256: hash, size, problem, added_by } of documents) {
    const what = `document ${id}`;
    if (file === null) note('not-included', what, `${name}: ${problem}`);
    else if (documentHash(file) !== hash) find('disagrees', what, 'its file has another hash in its name');
    else if (files.get(file) === undefined) find('missing', file, name);
    else if (files.get(file) !== hash) find('changed', file, name);
    const entry = entries.find((row) => row.action === 'document.added' && dataOf(row).document === id);
    if (entry === undefined) {
      find('not-in-log', what, name);
      continue;
    }
    const wrong = differing({ sha256: hash, name, size }, dataOf(entry));
    if (added_by !== entry.actor) wrong.push('added_by');
    if (wrong.length > 0) find('disagrees', what, `with entry ${entry.seq}: ${wrong.join(', ')}`);
  }
}

const STEPS: Readonly<Record<string, string>> = {
  reserved: 'license.reserve',
  shipped: 'license.ship',
  cancelled: 'license.cancel',
  returned: 'license.return',
};

function checkDrawdowns(
  { drawdowns }: BundledTransaction,
  entries: readonly AuditRow[],
  find: Find,
  note: Note,
): void {
  for (const { id, state, quantity, value, tpp, license_line_id, order_line_id } of drawdowns) {
    const what = `drawdown ${id}`;
    const moves = entries.filter((row) => dataOf(row).id === id && Object.values(STEPS).includes(row.action));
    if (!moves.some(({ action }) => action === STEPS[state])) {
      find('not-in-log', what, state);
      continue;
    }
    for (const entry of moves) {
      const { undelivered, ...data } = dataOf(entry);
      // Goods that came back after delivery: nothing was given back, and no amounts are told.
      if (undelivered === false) {
        note('no-entry', what, 'a return after delivery changes no amount');
        continue;
      }
      const wrong = differing(
        { quantity, value, tpp, licenseLine: license_line_id, orderLine: order_line_id },
        data,
      );
      if (wrong.length > 0) find('disagrees', what, `with entry ${entry.seq}: ${wrong.join(', ')}`);
    }
  }
}

/** The line beside the determination that stands for it. */
function checkLine({ line, determinations, releases }: BundledTransaction, find: Find, note: Note): void {
  if (line === null) return;
  const current = determinations.find(({ id }) => id === line.determination_id);
  if (current === undefined) {
    if (line.determination_id !== null) find('missing', `determination ${line.determination_id}`);
    return;
  }
  const isReleased = releases.some((one) => one.determination_id === current.id && one.expired_at === null);
  if (line.status === 'released' && !isReleased) find('disagrees', `line ${line.id}`, 'released by nobody');
  const { terms, on } = current.question;
  const wrong = differing(
    { quantity: terms.quantity, value: terms.value, currency: terms.currency, ship_from: terms.from },
    { ...line },
  );
  if (terms.to !== line.ship_to) wrong.push('ship_to');
  if (on !== line.export_date) wrong.push('export_date');
  if (wrong.length > 0) note('line-differs', `line ${line.id}`, wrong.join(', '));
}
