import type { Edition, Picked } from '../edition/edition.ts';
import type { Role } from '../law/rule.ts';

type RoleOf<K extends Role['kind']> = Extract<Role, { kind: K }>;
export interface Cast<K extends Role['kind']> {
  readonly id: string;
  readonly role: RoleOf<K>;
  readonly picked: Picked;
}

/** The rules of an edition by what they are for, in the pack's order (the order of part 732). */
export interface Roles {
  readonly jurisdiction: Cast<'jurisdiction'> | undefined;
  readonly classifications: readonly Cast<'classification'>[];
  readonly requirements: readonly Cast<'requirement'>[];
  readonly prohibitions: readonly Cast<'prohibition'>[];
  readonly exceptions: readonly Cast<'exception'>[];
  readonly flags: readonly Cast<'flag'>[];
  /** Ids of every rule that has a say, in the order in which a proof that finds nothing lists them. */
  readonly gates: readonly string[];
}

const cache = new WeakMap<Edition, Roles>();

export function roles(edition: Edition): Roles {
  let found = cache.get(edition);
  if (!found) {
    const cast = <K extends Role['kind']>(kind: K): Cast<K>[] =>
      [...edition.rules].flatMap(([id, picked]) =>
        picked.rule.role.kind === kind ? [{ id, role: picked.rule.role as RoleOf<K>, picked }] : [],
      );
    const all = {
      jurisdiction: cast('jurisdiction')[0],
      classifications: cast('classification'),
      requirements: cast('requirement'),
      prohibitions: cast('prohibition'),
      exceptions: cast('exception'),
    };
    const gates = [
      all.jurisdiction ?? [],
      all.classifications,
      all.requirements,
      all.prohibitions,
      all.exceptions,
    ];
    found = { ...all, flags: cast('flag'), gates: gates.flat().map(({ id }) => id) };
    cache.set(edition, found);
  }
  return found;
}
