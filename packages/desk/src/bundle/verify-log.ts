import { BEGINNING, hashOf } from '../audit/entry.ts';
import type { Head } from '../audit/verify.ts';
import type { AuditRow } from '../store/schema.ts';
import type { BundleFinding, BundleNote } from './findings.ts';
import { LOG } from './format.ts';
import type { LogLine } from './log.ts';

interface Walked {
  readonly findings: readonly BundleFinding[];
  readonly notes: readonly BundleNote[];
  /** Entries whose hash is that of what they say. */
  readonly sound: readonly AuditRow[];
}

/**
 * Follows the chain from the first entry to the head: each entry says what its hash says, each names the hash before it,
 * no number is left out. `seen` is an end of the log that was noted elsewhere.
 */
export function walkLog(lines: readonly LogLine[], seen?: Head): Walked {
  const findings: BundleFinding[] = [];
  const notes: BundleNote[] = [];
  const sound: AuditRow[] = [];
  const find = (code: BundleFinding['code'], seq: number, detail = '') =>
    findings.push({ code, where: `${LOG}, entry ${seq}`, detail });
  const hashes = new Map<number, string>();
  let next: number | undefined;
  /** Undefined behind a gap, and before the first entry. */
  let before: string | undefined;
  for (const line of lines) {
    if (line.kind === 'head') continue;
    if (line.kind === 'gap') {
      if (next !== undefined && line.from !== next) find('missing', next);
      notes.push({ code: 'gap', where: `${LOG}, entries ${line.from} to ${line.to}`, detail: '' });
      next = line.to + 1;
      before = undefined;
      continue;
    }
    const { seq, previous, hash } = line.kind === 'entry' ? line.entry : line;
    if (line.kind === 'entry') {
      if (hashOf(line.entry) === hash) sound.push(line.entry);
      else find('changed', seq);
    }
    if (next !== undefined && seq < next) find('reordered', seq);
    else if (next !== undefined && seq > next) find('missing', next, seq - next > 1 ? `to ${seq - 1}` : '');
    else if (seq === 1 ? previous !== BEGINNING : before !== undefined && previous !== before)
      find('disagrees', seq, 'it names another hash for the entry before it');
    hashes.set(seq, hash);
    next = seq + 1;
    before = hash;
  }
  checkHead(lines, { next, before }, find);
  if (seen !== undefined) {
    const hash = hashes.get(seen.seq);
    if (hash === undefined)
      notes.push({ code: 'head-elsewhere', where: `${LOG}, ${seen.seq}:${seen.hash}`, detail: '' });
    else if (hash !== seen.hash) find('other-head', seen.seq, `noted as ${seen.hash}`);
  }
  return { findings, notes, sound };
}

function checkHead(
  lines: readonly LogLine[],
  { next, before }: { readonly next: number | undefined; readonly before: string | undefined },
  find: (code: BundleFinding['code'], seq: number, detail?: string) => void,
): void {
  const heads = lines.filter((line) => line.kind === 'head');
  const [head] = heads;
  if (lines.length === 0) return;
  if (head === undefined || heads.length > 1 || lines.at(-1) !== head)
    find('missing', next ?? 1, 'the end of the log, as the last line');
  else if (next !== undefined && head.seq !== next - 1) find('missing', next, `the end is ${head.seq}`);
  else if (before !== undefined && head.hash !== before)
    find('disagrees', head.seq, 'the end of the log has another hash');
}
