import { day, type Iso } from '@licet/engine';
import type { Entry } from '../lists/party.ts';
import { type Name, readName } from '../names/name.ts';
import { RefusedName } from '../names/refused-name.ts';
import type { Kind } from '../names/token.ts';
import { type Buckets, bucketsOf, row, rowsOf } from './buckets.ts';
import { deletes } from './deletes.ts';
import { lettersLeftOut } from './distance.ts';
import { Growing } from './growing.ts';
import { hash } from './hash.ts';
import { type IndexData, KINDS, UNKNOWN_DAY } from './index-data.ts';
import { consonantsOf, soundOf } from './sound.ts';
import { weightOf } from './weight.ts';

/** Names to which a word may lead; a word in more of them, such as a legal form, finds nobody by itself. */
const POSTED = 8_000;

/** Hashes and what is filed under them, until all are there. */
class Filing {
  private readonly hashes = new Growing();
  private readonly values = new Growing();

  add(at: number, value: number): void {
    this.hashes.push(at);
    this.values.push(value);
  }

  done(): Buckets {
    return bucketsOf(this.hashes.done(), this.values.done());
  }
}

/** Numbers strings in the order in which they come. */
class Numbering {
  private readonly ids = new Map<string, number>();
  readonly texts: string[] = [];

  of(text: string): number {
    let id = this.ids.get(text);
    if (id === undefined) {
      id = this.texts.length;
      this.ids.set(text, id);
      this.texts.push(text);
    }
    return id;
  }
}

/** Indexes the entries in the order in which they come. A name that cannot be read is indexed as no name. */
export function buildIndex(entries: Iterable<Entry>): IndexData {
  const surfaces = new Numbering();
  const keys = new Numbering();
  const surfaceKeys: number[][] = [];
  const kinds: number[] = [];
  const keyEntries: number[] = [];
  const lastEntry: number[] = [];
  const names: number[][] = [];
  const nameEntry = new Growing();
  const nameAlias = new Growing();
  const joined = new Filing();
  const whole = new Filing();
  const listed: number[] = [];
  const delisted: number[] = [];
  const person: number[] = [];
  const addresses: number[] = [];

  const indexName = (name: Name, entry: number, alias: number): void => {
    const at = names.length;
    const words = name.tokens.map((token) => {
      // The same letters can mean two things: a Han word of trade and a listed brand in pinyin.
      const surface = surfaces.of(`${token.text}\t${token.keys.join(' ')}\t${token.native ?? ''}`);
      surfaceKeys[surface] ??= token.keys.map((text) => {
        const key = keys.of(text);
        kinds[key] ??= KINDS.indexOf(token.kind);
        return key;
      });
      for (const key of surfaceKeys[surface] as number[]) {
        if (lastEntry[key] === entry) continue;
        lastEntry[key] = entry;
        keyEntries[key] = (keyEntries[key] ?? 0) + 1;
      }
      return surface;
    });
    names.push(words);
    nameEntry.push(entry);
    nameAlias.push(alias);
    whole.add(hash(name.joined), at);
    for (let i = 0; i + 1 < name.tokens.length; i++) {
      let run = hash((name.tokens[i] as { text: string }).text);
      for (let j = i + 1; j < Math.min(i + 3, name.tokens.length); j++) {
        run = hash((name.tokens[j] as { text: string }).text, run);
        joined.add(run, at);
      }
    }
  };

  for (const entry of entries) {
    const number = listed.length;
    listed.push(dayOf(entry.listed));
    delisted.push(dayOf(entry.delisted));
    person.push(entry.type === 'individual' ? 1 : 0);
    if (entry.type === 'address') addresses.push(number);
    [entry.name, ...entry.aliases.map(({ name }) => name)].forEach((name, alias) => {
      for (const reading of readings(name)) indexName(reading, number, alias);
    });
  }

  const keyKind = Uint8Array.from(kinds);
  const keyWeight = keyEntries.map((count, key) =>
    weightOf(KINDS[keyKind[key] as number] as Kind, count, keys.texts[key] as string),
  );
  const surfaceWeight = surfaceKeys.map((all) => Math.max(...all.map((key) => keyWeight[key] as number)));
  const data = {
    surfaces: surfaces.texts.map((text) => text.split('\t')[0] as string),
    natives: surfaces.texts.map((text) => text.split('\t')[2] as string),
    surfaceKeys: rowsOf(surfaceKeys),
    keys: keys.texts,
    keyKind,
    keyEntries: Uint32Array.from(keyEntries),
    names: rowsOf(names),
    nameEntry: nameEntry.done(),
    nameAlias: nameAlias.done(),
    nameWeight: Float32Array.from(names, (words) =>
      words.reduce((sum, word) => sum + (surfaceWeight[word] as number), 0),
    ),
    joined: joined.done(),
    whole: whole.done(),
    listed: Int32Array.from(listed),
    delisted: Int32Array.from(delisted),
    person: Uint8Array.from(person),
    addresses: Uint32Array.from(addresses),
  };
  return { ...data, ...lookUps(data) };
}

const dayOf = (iso: Iso | undefined): number => (iso === undefined ? UNKNOWN_DAY : day(iso));

function readings(name: string): readonly Name[] {
  try {
    return readName(name);
  } catch (error) {
    // The importer has put it on record; the entry is still found by its other names.
    if (error instanceof RefusedName) return [];
    throw error;
  }
}

function lookUps(
  data: Pick<IndexData, 'surfaces' | 'surfaceKeys' | 'keys' | 'keyKind' | 'names'>,
): Pick<IndexData, 'postings' | 'keySurfaces' | 'spelled' | 'deleted' | 'sounded'> {
  const [spelled, deleted, sounded] = [new Filing(), new Filing(), new Filing()];
  const keySurfaces: number[][] = data.keys.map(() => []);
  data.surfaces.forEach((text, surface) => {
    for (const key of row(data.surfaceKeys, surface)) (keySurfaces[key] as number[]).push(surface);
    spelled.add(hash(text), surface);
    const kind = KINDS[data.keyKind[row(data.surfaceKeys, surface)[0] as number] as number];
    if (kind === 'number' || kind === 'particle' || (kind === 'form' && text.length < 6)) return;
    for (const one of deletes(text, lettersLeftOut(text.length))) deleted.add(one, surface);
    for (const sound of [soundOf(text), consonantsOf(text)])
      if (sound !== undefined) sounded.add(hash(sound), surface);
  });
  const posted: number[][] = data.keys.map(() => []);
  for (let name = 0; name + 1 < data.names.starts.length; name++)
    for (const surface of row(data.names, name))
      for (const key of row(data.surfaceKeys, surface)) {
        const at = posted[key] as number[];
        if (at.at(-1) !== name && at.length <= POSTED) at.push(name);
      }
  return {
    postings: rowsOf(posted.map((all) => (all.length > POSTED ? [] : all))),
    keySurfaces: rowsOf(keySurfaces),
    spelled: spelled.done(),
    deleted: deleted.done(),
    sounded: sounded.done(),
  };
}
