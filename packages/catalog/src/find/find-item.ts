import type { Chip } from '../chips/chip.ts';
import { chips } from '../chips/chips.ts';
import type { Item, Server } from '../chips/server.ts';
import { serverOf, servers } from '../chips/servers.ts';
import type { Finding } from './finding.ts';
import { labels, modelLabel } from './labels.ts';
import { type ChipMatch, matchChip, runs } from './match-chip.ts';
import { serverByCore, serverByName, serverWords } from './match-server.ts';
import { compact, words } from './normalize.ts';
import { likely, nearest } from './suggest.ts';
import { makerWords, NOISE } from './vocabulary.ts';

export type ItemFinding = Finding<Item, 'exact' | 'alias' | 'default-variant'>;

// Nobody types a longer name, and comparing a long text with every label would be slow.
const LONGEST_NAME = 120;
const LONGEST_TYPO_IN_WORDS = 4;
const LARGEST_SERVER = 16;

/**
 * The chip or the server that a text names.
 *
 * ```ts
 * findItem('HGX H20')      // found, the H20 with 96 GB, how: 'default-variant'
 * findItem('8x H200')      // found, the HGX H200 8-GPU server
 * findItem('H2O')          // ask, suggestions: ['H20']
 * findItem('toaster')      // unknown, nearest: three names
 * ```
 *
 * A typing mistake is never corrected in silence: `ask` says what may have been meant.
 */
export function findItem(text: string): ItemFinding {
  const typed = words(text.slice(0, LONGEST_NAME + 1));
  const named = serverByName(typed);
  if (named !== undefined)
    return foundServer(
      named,
      (named.aliases ?? []).some((alias) => compact(alias) === compact(text)) ? 'alias' : 'exact',
    );
  const asChip = matchChip(typed);
  if (asChip.chips.length > 0)
    return typed.includes('hgx') ? withHgxNote(fromChips(asChip)) : fromChips(asChip);
  return findServer(typed) ?? notFound(text, typed, asChip);
}

function fromChips({ chips: found, how }: ChipMatch): ItemFinding {
  const [only] = found;
  if (found.length === 1 && only !== undefined)
    return { status: 'found', item: only, how, alternatives: siblings(only) };
  const meant = found.find(({ isDefault }) => isDefault);
  if (meant === undefined)
    return {
      status: 'ask',
      suggestions: namesOf(found),
      because: `${found.length} variants fit, and none of them is the usual one.`,
    };
  const note = `The name fits ${found.length} variants; ${meant.name} is the usual one.`;
  return { status: 'found', item: meant, how: 'default-variant', note, alternatives: siblings(meant) };
}

// Orders say "HGX H20" of one module and of the board of eight; the rules ask about the chip either way.
function withHgxNote(finding: ItemFinding): ItemFinding {
  if (finding.status !== 'found') return finding;
  return {
    ...finding,
    note: `HGX is read as one module, ${finding.item.name}. For the board of eight, add "server".`,
  };
}

function findServer(typed: readonly string[]): ItemFinding | undefined {
  const { speaksOfServer, quantity, rest } = serverWords(typed);
  if (!speaksOfServer) return undefined;
  const named = serverByCore(rest, quantity);
  if (named !== undefined) return foundServer(named, 'alias');
  const inside = matchChip(rest.filter((word) => word !== 'gpu' && word !== 'gpus'));
  if (inside.chips.length === 0) return undefined;
  const chip = fromChips(inside);
  if (chip.status !== 'found') return chip;
  const server = serverOf(chip.item as Chip, quantity);
  const known = servers.includes(server);
  if (!known && (server.contains[0]?.quantity ?? 0) > LARGEST_SERVER) {
    return {
      status: 'ask',
      suggestions: [chip.item.name],
      because: `${quantity} chips in one server are more than we know; is it a quantity?`,
    };
  }
  return foundServer(server, 'alias');
}

function foundServer(server: Server, how: 'exact' | 'alias'): ItemFinding {
  const parts = server.contains.map(({ chip }) => chip);
  const others = servers.filter(
    (other) => other !== server && other.contains.some(({ chip }) => parts.includes(chip)),
  );
  const result = {
    status: 'found',
    item: server,
    how,
    alternatives: others.map(({ name }) => name),
  } as const;
  return server.note === undefined ? result : { ...result, note: server.note };
}

function notFound(text: string, typed: readonly string[], { nearly, unexplained }: ChipMatch): ItemFinding {
  if (nearly.length > 0) {
    const suggestions = [...new Set(nearly.map(modelLabel))].slice(0, 3);
    return {
      status: 'ask',
      suggestions,
      because: `"${unexplained.join(' ')}" is no part of a name that we know for ${suggestions[0]}.`,
    };
  }
  const fitting = modelsWith(typed);
  if (fitting.length > 0)
    return { status: 'ask', suggestions: fitting, because: `"${text.trim()}" is only a part of a name.` };
  const keys =
    text.length <= LONGEST_NAME
      ? [...new Set([compact(text), ...runs(typed, LONGEST_TYPO_IN_WORDS).map(({ key }) => key)])]
      : [];
  const suggestions = likely(keys, labels);
  if (suggestions.length > 0)
    return {
      status: 'ask',
      suggestions,
      because: `No item is called "${text.trim()}"; ${suggestions[0]} is spelled almost so.`,
    };
  return { status: 'unknown', nearest: nearest(compact(text).slice(0, 40), labels) };
}

/** Up to three models whose name holds every word, as "RTX 6000" is part of "RTX 6000 Ada". */
function modelsWith(typed: readonly string[]): readonly string[] {
  const holding = chips.filter((chip) => {
    const makers = makerWords(chip.maker);
    const telling = typed.filter((word) => !NOISE.has(word) && !makers.includes(word));
    const model = words(chip.model);
    return telling.length > 0 && telling.every((word) => model.includes(word));
  });
  return [...new Set(holding.map(modelLabel))].slice(0, 3);
}

function siblings(chip: Chip): readonly string[] {
  return namesOf(
    chips.filter((other) => other !== chip && other.maker === chip.maker && other.model === chip.model),
  );
}

function namesOf(list: readonly Chip[]): readonly string[] {
  return list.map(({ name }) => name);
}
