import { type Day, day, type Iso, within } from '@licet/engine';
import type { Holding, HoldingKind, OwnershipParty, OwnershipProblem } from './holding.ts';
import { ALL, inside, rounding, shareText } from './share.ts';

/** All that one party holds of one company on the day. Shares are in millionths of a percent. */
export interface Stake {
  readonly owner: string;
  readonly owned: string;
  readonly low: number;
  readonly high: number;
  /** Decides there: named as controlling, or more than half of the votes. */
  readonly control: boolean;
  readonly management: boolean;
}

/** Who holds whom on one day, with every record of that day merged into one stake for each pair. */
export interface OwnershipGraph {
  readonly on: Iso;
  readonly parties: ReadonlyMap<string, OwnershipParty>;
  readonly ownersOf: ReadonlyMap<string, readonly Stake[]>;
  readonly holdingsOf: ReadonlyMap<string, readonly Stake[]>;
  /** Companies whose recorded shares add up to more than 100 percent, rounding apart. */
  readonly over: ReadonlySet<string>;
  readonly problems: readonly OwnershipProblem[];
}

export interface OwnershipRecords {
  readonly parties: Iterable<OwnershipParty>;
  readonly holdings: Iterable<Holding>;
}

/**
 * The graph as of the day `on`. Bad records are kept in their strictest meaning and told in `problems`: a
 * percentage that is none is an unknown share, a period that is none never ends.
 */
export function ownershipGraph({ parties, holdings }: OwnershipRecords, on: Iso): OwnershipGraph {
  const today = day(on);
  const problems: OwnershipProblem[] = [];
  const byId = new Map([...parties].map((party) => [party.id, party]));
  const records = new Map<string, Map<string, Block[]>>();
  for (const holding of holdings) {
    const block = readBlock(holding, today, problems);
    for (const id of [holding.owner, holding.owned])
      if (!byId.has(id)) {
        byId.set(id, { id, name: id });
        problems.push(problem('unknown-party', `there is no party '${id}'`, holding));
      }
    if (block === undefined) continue;
    const owners = records.get(holding.owned) ?? new Map<string, Block[]>();
    records.set(holding.owned, owners);
    const blocks = owners.get(holding.owner);
    if (blocks) blocks.push(block);
    else owners.set(holding.owner, [block]);
  }

  const ownersOf = new Map<string, Stake[]>();
  const holdingsOf = new Map<string, Stake[]>();
  const over = new Set<string>();
  for (const [owned, owners] of records) {
    let total = 0;
    let tolerance = 0;
    const stakes = [...owners.values()].map((blocks) => {
      const stake = merged(blocks, problems);
      total += stake.low;
      for (const { rounding } of blocks) tolerance += rounding;
      return stake;
    });
    ownersOf.set(owned, stakes);
    for (const stake of stakes) {
      const held = holdingsOf.get(stake.owner);
      if (held) held.push(stake);
      else holdingsOf.set(stake.owner, [stake]);
    }
    if (total <= ALL + tolerance) continue;
    over.add(owned);
    const name = byId.get(owned)?.name ?? owned;
    problems.push({
      code: 'over-100',
      message: `the owners of ${name} hold ${total / 1e6} % together. Expected 100 % at most; find the record that is wrong.`,
    });
  }
  return { on, parties: byId, ownersOf, holdingsOf, over, problems };
}

interface Block {
  readonly holding: Holding;
  readonly low: number;
  readonly high: number;
  readonly known: boolean;
  readonly rounding: number;
}

const problem = (
  code: OwnershipProblem['code'],
  message: string,
  { source, place }: Holding,
): OwnershipProblem => (place === undefined ? { code, message, source } : { code, message, source, place });

/** Undefined where the holding is not of this day. */
function readBlock(holding: Holding, today: Day, problems: OwnershipProblem[]): Block | undefined {
  if (!holds(holding, today, problems)) return undefined;
  const { percent } = holding;
  const [low, high] =
    percent === 'unknown' ? [0, 100] : typeof percent === 'number' ? [percent, percent] : percent;
  if (low >= 0 && low <= high && high <= 100)
    return {
      holding,
      low: inside(low),
      high: inside(high),
      known: percent !== 'unknown',
      rounding: holding.kind === 'equity' && typeof percent === 'number' ? rounding(percent) : 0,
    };
  problems.push(
    problem(
      'bad-percent',
      `expected a percentage from 0 to 100, got '${percent}'. It counts as unknown.`,
      holding,
    ),
  );
  return { holding, low: 0, high: ALL, known: false, rounding: 0 };
}

function holds(holding: Holding, today: Day, problems: OwnershipProblem[]): boolean {
  const { from, to } = holding;
  const bound = (iso: Iso | undefined): Day | undefined => {
    if (iso === undefined) return undefined;
    try {
      return day(iso);
    } catch {
      problems.push(
        problem(
          'bad-period',
          `expected a day written YYYY-MM-DD, got '${iso}'. It counts as not said.`,
          holding,
        ),
      );
      return undefined;
    }
  };
  const first = bound(from);
  const end = bound(to);
  if (first !== undefined && end !== undefined && end <= first) {
    problems.push(
      problem('bad-period', `it ends (${to}) before it begins (${from}). It counts as held.`, holding),
    );
    return true;
  }
  return within(today, first ?? Number.NEGATIVE_INFINITY, end);
}

/**
 * One stake of all blocks. Votes and control say nothing certain of ownership, and no source settles whether
 * they are any ("speaks only to ownership and not to control", BIS Entity List FAQ 43): they can only raise
 * the upper end, and control of an unknown size only where no source knows the shares.
 */
function merged(blocks: readonly Block[], problems: OwnershipProblem[]): Stake {
  const [{ holding }] = blocks as [Block];
  const of = (...kinds: HoldingKind[]): Block[] =>
    blocks.filter((block) => kinds.includes(block.holding.kind));
  const equity = counted(of('equity'), problems);
  const votes = counted(of('vote'), problems);
  const control = counted(of('control'), problems);
  const power = Math.max(
    ...[votes, control].map((one) => (one && (one.known || !equity?.known) ? one.high : 0)),
  );
  return {
    owner: holding.owner,
    owned: holding.owned,
    low: equity?.low ?? 0,
    high: Math.max(equity?.high ?? 0, power),
    control: control !== undefined || (votes !== undefined && votes.low > ALL / 2),
    management: of('management').length > 0,
  };
}

interface Count {
  readonly low: number;
  readonly high: number;
  readonly known: boolean;
}

/** Blocks of one source are added; sources beside each other span a range, those that do not know apart. */
function counted(blocks: readonly Block[], problems: OwnershipProblem[]): Count | undefined {
  if (blocks.length === 0) return undefined;
  const [only] = blocks;
  if (only !== undefined && blocks.length === 1) return only;
  const all = [...Map.groupBy(blocks, ({ holding }) => holding.source).values()].map((one) =>
    added(one, problems),
  );
  const telling = all.filter(({ known }) => known);
  const used = telling.length > 0 ? telling : all;
  const low = Math.min(...used.map((one) => one.low));
  const high = Math.max(...used.map((one) => one.high));
  if (Math.max(...used.map((one) => one.low)) > Math.min(...used.map((one) => one.high)))
    problems.push(
      problem(
        'sources-disagree',
        `the sources disagree on one holding (${shareText({ low: low / 1e6, high: high / 1e6 })}). It counts as a range.`,
        (blocks[0] as Block).holding,
      ),
    );
  return { low, high, known: telling.length > 0 };
}

/** The same record twice is one block copied, or two blocks of one size: once for certain, twice at most. */
function added(blocks: readonly Block[], problems: OwnershipProblem[]): Count {
  const seen = new Set<string>();
  let [low, high, known] = [0, 0, false];
  for (const block of blocks) {
    const { percent, from, to } = block.holding;
    const key = JSON.stringify([percent, from, to]);
    if (seen.has(key))
      problems.push(
        problem(
          'same-record-twice',
          'the same record stands twice. It counts once, or twice at most.',
          block.holding,
        ),
      );
    else low += block.low;
    seen.add(key);
    high += block.high;
    known ||= block.known;
  }
  return { low: Math.min(low, ALL), high: Math.min(high, ALL), known };
}
