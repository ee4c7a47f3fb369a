import { closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { day } from '@licet/engine';
import { canonicalJson } from '../snapshots/canonical.ts';
import { because } from '../snapshots/error.ts';
import type { Decision, Revocation } from './decision.ts';
import { DecisionError } from './error.ts';

/** A decision with what became of it. */
export interface KeptDecision {
  readonly decision: Decision;
  readonly revoked?: Revocation;
  /**
   * A line behind it cannot be read and may have revoked it, so it no longer counts.
   */
  readonly suspended?: true;
}

/** A line of the file that cannot be read. */
interface BrokenLine {
  readonly line: number;
  /** The last line, without its end: somebody was cut off while writing it, so it was never confirmed. */
  readonly cutOff: boolean;
}

export interface Decisions {
  /** In the order in which they were made. */
  readonly all: readonly KeptDecision[];
  readonly broken: readonly BrokenLine[];
}

const fileIn = (home: string): string => path.join(home, 'decisions.jsonl');

/** Reads `decisions.jsonl` of a home; without the file there are none. Throws `DecisionError`. */
export function readDecisions(home: string): Decisions {
  const text = read(fileIn(home));
  const lines = text.split('\n');
  const last = lines.pop() as string;
  const all = new Map<string, KeptDecision>();
  const broken: BrokenLine[] = [];
  for (const [at, line] of lines.entries()) {
    const step = stepIn(line);
    if (step === undefined) {
      broken.push({ line: at + 1, cutOff: false });
      for (const [id, kept] of all) all.set(id, { ...kept, suspended: true });
    } else if (step.kind === 'revoked') {
      const kept = all.get(step.id);
      if (kept) all.set(step.id, { ...kept, revoked: step });
    } else if (!all.has(step.id)) all.set(step.id, { decision: step });
  }
  if (last !== '') broken.push({ line: lines.length + 1, cutOff: true });
  return { all: [...all.values()], broken };
}

/**
 * Adds one line and makes it last. What an earlier writer left of a line when it was cut off is taken away first.
 */
export function append(home: string, step: Decision | Revocation): void {
  const file = fileIn(home);
  try {
    mkdirSync(home, { recursive: true });
    const cut = cutOffBytes(file);
    // One write of one line to the end, so that two processes do not mix theirs.
    const handle = openSync(file, 'a');
    try {
      if (cut !== undefined) ftruncateSync(handle, cut);
      writeSync(handle, `${canonicalJson(step)}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw new DecisionError('unwritable', { file, because: because(error) }, { cause: error });
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw new DecisionError('unreadable', { file, because: because(error) }, { cause: error });
  }
}

/** Where the last whole line ends, if there is anything behind it. */
function cutOffBytes(file: string): number | undefined {
  const bytes = Buffer.from(readBytes(file));
  const end = bytes.lastIndexOf(0x0a) + 1;
  return end === bytes.length ? undefined : end;
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Uint8Array();
    throw error;
  }
}

function stepIn(line: string): Decision | Revocation | undefined {
  try {
    const step = JSON.parse(line) as Partial<Omit<Decision, 'kind'>> & { readonly kind?: unknown };
    const texts = [step.id, step.reason, step.by, step.on];
    if (!texts.every((text) => typeof text === 'string')) return undefined;
    day(step.on as string);
    if (step.kind === 'revoked') return step as Revocation;
    if (step.kind !== 'not-the-same' && step.kind !== 'is-the-same') return undefined;
    day(String(step.until));
    const whole = [step.party?.name, step.entry, step.entryName, step.partyDigest, step.entryDigest];
    return whole.every((text) => typeof text === 'string') ? (step as Decision) : undefined;
  } catch {
    return undefined;
  }
}
