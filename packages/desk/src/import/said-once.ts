import { createHash } from 'node:crypto';
import { label } from '@licet/engine';
import { refused } from '../door/refused.ts';
import type { Once } from './kind.ts';

interface Earlier {
  readonly row: number;
  readonly content: string;
}

/** What the file has said so far, so that it does not say two things of one record. */
export interface SaidOnce {
  /** Whether an earlier row says the very same. Throws `said-otherwise` where one says something else. */
  same(once: readonly [Once, ...Once[]]): boolean;
  /** The row was taken. */
  keep(row: number, once: readonly Once[]): void;
  /** What follows is forgotten by calling what this returns, since its batch was not saved. */
  mark(): () => void;
}

/** A hundred bits: no two contents are taken for one. */
const digest = (content: string): string => createHash('sha1').update(content).digest('base64').slice(0, 17);

export function saidOnce(): SaidOnce {
  const said = new Map<string, Earlier>();
  let added: string[] = [];
  return {
    same([own, ...others]) {
      for (const { key, field, content } of [own, ...others]) {
        const before = said.get(key);
        if (before === undefined || before.content === digest(content)) continue;
        throw refused(
          field,
          key.split('\0').slice(-1)[0] ?? '',
          label(`the same as in row ${before.row}`, `la même chose qu'à la ligne ${before.row}`),
          label(
            `Two rows say different things of one record. Keep one of them, or give the other its own id.`,
            `Deux lignes disent autre chose d'une même fiche. Gardez-en une, ou donnez à l'autre son identifiant.`,
          ),
          'said-otherwise',
        );
      }
      return said.has(own.key);
    },
    keep(row, once) {
      for (const { key, content } of once) {
        if (said.has(key)) continue;
        said.set(key, { row, content: digest(content) });
        added.push(key);
      }
    },
    mark() {
      added = [];
      return () => {
        for (const key of added) said.delete(key);
        added = [];
      };
    },
  };
}
