import type { Server } from '../chips/server.ts';
import { servers } from '../chips/servers.ts';
import { compact } from './normalize.ts';
import { makerWords, SERVER_WORDS } from './vocabulary.ts';

/** A text that may speak of a server: how many chips it counts, and its other words. */
export interface ServerWords {
  readonly speaksOfServer: boolean;
  readonly quantity: number | undefined;
  readonly rest: readonly string[];
}

const COUNT = /^(?:(\d{1,3})x|x(\d{1,3}))$/;
// What follows a bare number that counts chips: an "8-GPU server", an "8-card server".
const COUNTED = new Set(['gpu', 'gpus', 'card', 'cards', 'oam']);

/** Takes the server words and the count of chips out of a text. */
export function serverWords(words: readonly string[]): ServerWords {
  const rest: string[] = [];
  let quantity: number | undefined;
  let speaksOfServer = false;
  words.forEach((word, place) => {
    const count = countAt(words, place);
    if (count !== undefined) quantity = count;
    else if (SERVER_WORDS.has(word)) speaksOfServer = true;
    else rest.push(word);
  });
  return { speaksOfServer: speaksOfServer || quantity !== undefined, quantity, rest };
}

function countAt(words: readonly string[], place: number): number | undefined {
  const word = words[place] ?? '';
  const [, before, after] = COUNT.exec(word) ?? [];
  const counted = /^\d{1,3}$/.test(word) && COUNTED.has(words[place + 1] ?? '') ? word : undefined;
  const digits = before ?? after ?? counted;
  return digits === undefined ? undefined : Number(digits);
}

/** The server that bears this name, whole. */
export function serverByName(words: readonly string[]): Server | undefined {
  return byName.get(compact(words.join('')));
}

/** The server that the words name once the count and the server words are taken out: "HGX H200" and 8. */
export function serverByCore(words: readonly string[], quantity: number | undefined): Server | undefined {
  const server = byCore.get(coreKey(words));
  const holds = server?.contains[0]?.quantity;
  return quantity === undefined || quantity === holds ? server : undefined;
}

const byName: ReadonlyMap<string, Server> = new Map(
  servers.flatMap((server) => namesOf(server).map((name) => [compact(name), server] as const)),
);

const byCore: ReadonlyMap<string, Server> = new Map(
  servers.map((server) => [coreKey(server.name.toLowerCase().split(/[\s-]+/)), server] as const),
);

function namesOf(server: Server): readonly string[] {
  const names = [server.id, server.name, ...(server.aliases ?? [])];
  const short = server.name.replace(`${server.maker} `, '');
  return [...names, short, short.replace('Instinct ', '')];
}

function coreKey(words: readonly string[]): string {
  const makers = new Set(servers.flatMap(({ maker }) => makerWords(maker)));
  return serverWords(words)
    .rest.filter((word) => !makers.has(word) && !COUNTED.has(word))
    .join('');
}
