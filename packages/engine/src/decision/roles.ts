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
}

const cache = new WeakMap<Edition, Roles>();

export function roles(edition: Edition): Roles {
  let found = cache.get(edition);
  if (!found) {
    const cast = <K extends Role['kind']>(kind: K): Cast<K>[] =>
      [...edition.rules].flatMap(([id, picked]) =>
        picked.rule.role.kind === kind ? [{ id, role: picked.rule.role as RoleOf<K>, picked }] : [],
      );
    found = {
      jurisdiction: cast('jurisdiction')[0],
      classifications: cast('classification'),
      requirements: cast('requirement'),
      prohibitions: cast('prohibition'),
      exceptions: cast('exception'),
      flags: cast('flag'),
    };
    cache.set(edition, found);
  }
  return found;
}
