import { BadInput } from '../errors/bad-input.ts';
import { type Built, buildQuestion } from '../question/build.ts';
import { askedOf, type Holdings } from './question-input.ts';
import type { Call } from './tool.ts';

type Given = Parameters<typeof askedOf>[0];

/** The question as the engine takes it, its parties screened against the lists as they are now. */
export async function questionOf(
  given: Given,
  { today, language }: Call,
  optional: readonly ('item' | 'to')[] = [],
): Promise<Built> {
  const built = buildQuestion(askedOf(given), { today, optional });
  const { holdings } = given;
  if (built.parties.length === 0) {
    if (holdings !== undefined) throw new BadInput('owners-of-whom', { file: 'holdings' });
    return built;
  }
  const { partyScreener } = await import('../question/party-screener.ts');
  // Made anew for each call: somebody may have imported lists since the last one.
  return partyScreener({ today, language })(built, {
    knownGiven: given.known !== undefined,
    ...(holdings === undefined ? {} : { owners: await ownersOf(holdings) }),
  });
}

const COLUMNS = [
  ['owner', 'owner'],
  ['owned', 'owned'],
  ['percent', 'percent'],
  ['kind', 'kind'],
  ['owner_country', 'ownerCountry'],
  ['owner_hq', 'ownerHq'],
  ['owned_country', 'ownedCountry'],
  ['owned_hq', 'ownedHq'],
  ['from', 'from'],
  ['to', 'to'],
] as const;

/** By way of the table that the command line reads, so that both read alike. */
async function ownersOf(holdings: Holdings) {
  const { collectOwnership, OwnershipError, readHoldingsCsv } = await import('@licet/screening');
  // Every cell in quotes: a name such as @Home stays as it is.
  const lines = [
    COLUMNS.map(([header]) => header),
    ...holdings.map((holding) => COLUMNS.map(([, field]) => String(holding[field] ?? ''))),
  ].map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`);
  try {
    const file = { name: 'holdings', bytes: bytesOf(lines.join('')) };
    return { source: 'holdings', records: await collectOwnership(readHoldingsCsv(file)) };
  } catch (error) {
    if (!(error instanceof OwnershipError)) throw error;
    throw new BadInput('owners-unreadable', { file: 'holdings', why: error.message });
  }
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
