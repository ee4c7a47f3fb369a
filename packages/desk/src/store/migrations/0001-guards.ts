import type { Guard } from '../guards.ts';

/** Records that part 762 wants kept, and what they rest on. */
const KEPT = [
  'orders',
  'order_lines',
  'determinations',
  'texts',
  'releases',
  'licenses',
  'license_lines',
  'drawdowns',
  'exception_uses',
  'documents',
];

const differs = (columns: string): string =>
  columns
    .split(' ')
    .map((column) => `NEW.${column} IS DISTINCT FROM OLD.${column}`)
    .join(' OR ');

/** What makes a shipment another shipment. */
const SHIPMENT = differs('item_id quantity value currency ship_from ship_to export_date facts');

export const GUARDS: readonly Guard[] = [
  {
    name: 'audit_follows',
    table: 'audit',
    on: 'INSERT',
    when: `(NEW.seq <> COALESCE((SELECT max(seq) FROM audit), 0) + 1
      OR NEW.previous <> COALESCE((SELECT hash FROM audit WHERE seq = NEW.seq - 1), '${'0'.repeat(64)}'))`,
    because: 'an entry of the log follows the last one',
  },
  { name: 'audit_no_update', table: 'audit', on: 'UPDATE', because: 'the log is append-only' },
  { name: 'audit_no_delete', table: 'audit', on: 'DELETE', because: 'the log is append-only' },
  ...KEPT.map(
    (table): Guard => ({
      name: `${table}_no_delete`,
      table,
      on: 'DELETE',
      because: 'records are kept (part 762) and cannot be deleted',
    }),
  ),
  { name: 'texts_no_update', table: 'texts', on: 'UPDATE', because: 'a text of a determination is fixed' },
  {
    name: 'determinations_fixed',
    table: 'determinations',
    on: 'UPDATE',
    when: `(OLD.superseded_at IS NOT NULL OR ${differs('id line_id made_at asked_by cause question answer outcome review_policy edition snapshot')})`,
    because: 'a determination is never changed, only superseded once',
  },
  {
    name: 'releases_fixed',
    table: 'releases',
    on: 'UPDATE',
    when: `(OLD.expired_at IS NOT NULL OR ${differs('id line_id determination_id released_by reason at')})`,
    because: 'a release is never changed, only expired once',
  },
  {
    name: 'releases_four_eyes',
    table: 'releases',
    on: 'INSERT',
    when: `NOT EXISTS (
      SELECT 1 FROM order_lines l JOIN determinations d ON d.id = NEW.determination_id
      WHERE l.id = NEW.line_id AND d.line_id = l.id AND l.determination_id = d.id AND d.superseded_at IS NULL
        AND d.asked_by <> NEW.released_by AND l.changed_by <> NEW.released_by)`,
    because: 'nobody releases what they determined or changed, nor by an old determination',
  },
  {
    name: 'order_lines_released',
    table: 'order_lines',
    on: 'UPDATE',
    when: `(NEW.status = 'released' AND (OLD.status <> 'released' OR NEW.determination_id IS DISTINCT FROM OLD.determination_id)
      AND NOT EXISTS (
        SELECT 1 FROM releases r
        WHERE r.line_id = NEW.id AND r.determination_id = NEW.determination_id AND r.expired_at IS NULL))`,
    because: 'a line is released by a release of its determination',
  },
  {
    // Else whoever determines or releases after a change would stand where the changer stood, who then could release.
    name: 'order_lines_changer',
    table: 'order_lines',
    on: 'UPDATE',
    when: `(NEW.changed_by <> OLD.changed_by AND NOT (${SHIPMENT})
      AND ((NEW.determination_id IS NOT NULL AND NEW.determination_id IS DISTINCT FROM OLD.determination_id)
        OR (NEW.status <> OLD.status AND NEW.status IN ('free', 'held', 'released', 'shipped'))))`,
    because: 'to determine or release a line does not count as a change of it: leave changed_by',
  },
];
