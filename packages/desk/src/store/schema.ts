import type { Iso } from '@licet/engine';
import type { ColumnType, Generated } from 'kysely';
import type { ServerTables } from './server-tables.ts';

/**
 * Every table of the desk, the same in SQLite and in PostgreSQL.
 *
 * Ids are text, sortable by time. Days are ISO text without a zone, instants ISO text in UTC with milliseconds.
 * Quantities are whole units; money is in minor units of `currency`; TPP is in thousandths. All three stay below
 * 2^53. `json` columns hold canonical JSON text. `version` counts changes of a row and is what an ETag shows.
 */
export interface Schema extends ServerTables {
  readonly users: UserRow;
  readonly parties: PartyRow;
  readonly items: ItemRow;
  readonly orders: OrderRow;
  readonly order_lines: OrderLineRow;
  readonly line_parties: LinePartyRow;
  readonly determinations: DeterminationRow;
  readonly texts: TextRow;
  readonly releases: ReleaseRow;
  readonly licenses: LicenseRow;
  readonly license_lines: LicenseLineRow;
  readonly drawdowns: DrawdownRow;
  readonly exception_uses: ExceptionUseRow;
  readonly stock: StockRow;
  readonly commitments: CommitmentRow;
  readonly tasks: TaskRow;
  readonly documents: DocumentRow;
  readonly mappings: MappingRow;
  readonly imports: ImportRow;
  readonly audit: AuditRow;
}

export type Instant = string;
/** Canonical JSON text. */
export type Json = string;
/** Bigint in PostgreSQL, integer in SQLite; a number in TypeScript on both. */
type Count = number;

export type Role = 'order-desk' | 'analyst' | 'approver' | 'license-manager' | 'auditor' | 'administrator';

export interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: Json;
  /** Absent for users who sign in elsewhere. */
  readonly password_hash: string | null;
  readonly disabled_at: Instant | null;
  readonly created_at: Instant;
}

export interface PartyRow {
  readonly id: string;
  /** The host system's own id, unique where given. */
  readonly external_id: string | null;
  readonly name: string;
  readonly country: string | null;
  readonly address: string | null;
  readonly headquarters: string | null;
  readonly ultimate_parent: string | null;
  /** Holdings: `[{ owner, country?, percent? }]`. */
  readonly owners: Json;
  readonly version: Generated<Count>;
  readonly changed_at: Instant;
  readonly changed_by: string;
}

export interface ItemRow {
  readonly id: string;
  readonly external_id: string | null;
  readonly name: string;
  /** Name of a chip or server of the catalog; null where `facts` describe the item. */
  readonly catalog_item: string | null;
  /** Facts by name, as `FactInput`s. */
  readonly facts: Json;
  /** Bill of materials, of items of the catalog: `[{ item, quantity }]`. */
  readonly parts: Json;
  /** Thousandths of TPP of one unit, where known. */
  readonly tpp: Count | null;
  readonly eccn: string | null;
  readonly version: Generated<Count>;
  readonly changed_at: Instant;
  readonly changed_by: string;
}

export interface OrderRow {
  readonly id: string;
  readonly external_id: string;
  readonly customer: string;
  readonly created_at: Instant;
  /** Counts changes of the order and of its lines by the host system. */
  readonly version: Generated<Count>;
  readonly changed_at: Instant;
  readonly changed_by: string;
}

export type LineStatus = 'open' | 'free' | 'held' | 'released' | 'shipped' | 'cancelled';

export interface OrderLineRow {
  readonly id: string;
  readonly order_id: string;
  /** Unique within the order. */
  readonly external_id: string;
  readonly item_id: string;
  readonly quantity: Count;
  readonly value: Count;
  readonly currency: string;
  readonly ship_from: string;
  readonly ship_to: string;
  readonly export_date: Iso;
  /** More facts about this shipment, as `FactInput`s by name. */
  readonly facts: Json;
  readonly status: LineStatus;
  readonly hold_reason: string | null;
  readonly determination_id: string | null;
  /** May it be imported there: another authority's question, kept apart. */
  readonly destination_gate: 'unknown' | 'open' | 'closed';
  readonly version: Generated<Count>;
  readonly changed_at: Instant;
  readonly changed_by: string;
}

export type LinePartyRole = 'purchaser' | 'intermediate-consignee' | 'ultimate-consignee' | 'end-user';

export interface LinePartyRow {
  readonly line_id: string;
  readonly role: LinePartyRole;
  readonly party_id: string;
}

/** A determination is never changed; a later one supersedes it. */
export interface DeterminationRow {
  readonly id: string;
  readonly line_id: string;
  readonly made_at: Instant;
  readonly asked_by: string;
  /** Why it was made: `import`, `changed-line`, `changed-party`, `new-rules`, `new-list`, `by-hand`, `lookback`. */
  readonly cause: string;
  readonly question: Json;
  readonly answer: Json;
  readonly outcome: string;
  readonly review_policy: string | null;
  readonly edition: string;
  /** Hash of the list snapshot; null where parties were not screened. */
  readonly snapshot: string | null;
  readonly superseded_at: ColumnType<Instant | null, null | undefined, Instant>;
}

/**
 * Parts that many determinations share, such as their proof, by the hash of the text. A determination names them
 * (`readDetermination` puts it together again); a text is never changed.
 */
export interface TextRow {
  /** SHA-256 of `text`. */
  readonly hash: string;
  readonly text: Json;
}

/** A second person's decision. Never by whoever determined or last changed the line: the database refuses it. */
export interface ReleaseRow {
  readonly id: string;
  readonly line_id: string;
  readonly determination_id: string;
  readonly released_by: string;
  readonly reason: string;
  readonly at: Instant;
  readonly expired_at: ColumnType<Instant | null, null | undefined, Instant>;
}

export type LicenseStatus =
  | 'applied'
  | 'returned-without-action'
  | 'denied'
  | 'granted'
  | 'expired'
  | 'revoked';

export interface LicenseRow {
  readonly id: string;
  readonly number: string;
  readonly agency: string;
  readonly status: LicenseStatus;
  readonly applied_on: Iso | null;
  readonly decided_on: Iso | null;
  readonly expires_on: Iso | null;
  readonly version: Generated<Count>;
  readonly changed_at: Instant;
  readonly changed_by: string;
}

/** What a license allows. A null limit is no limit in that measure. Reserved and used together never exceed it. */
export interface LicenseLineRow {
  readonly id: string;
  readonly license_id: string;
  readonly eccn: string;
  readonly item_id: string | null;
  readonly consignee: string | null;
  readonly end_user: string | null;
  readonly destination: string | null;
  readonly currency: string;
  readonly quantity: Count | null;
  readonly value: Count | null;
  readonly tpp: Count | null;
  readonly reserved_quantity: Generated<Count>;
  readonly reserved_value: Generated<Count>;
  readonly reserved_tpp: Generated<Count>;
  readonly used_quantity: Generated<Count>;
  readonly used_value: Generated<Count>;
  readonly used_tpp: Generated<Count>;
}

export type DrawdownState = 'reserved' | 'shipped' | 'returned' | 'cancelled';

/** One order line on one license line: reserved, then shipped, possibly returned. */
export interface DrawdownRow {
  readonly id: string;
  readonly license_line_id: string;
  readonly order_line_id: string;
  readonly quantity: Count;
  readonly value: Count;
  readonly tpp: Count;
  readonly state: DrawdownState;
  readonly at: Instant;
  readonly by: string;
}

/** Use of a license exception that has a count or a waiting time: NAC notices, LPP per consignee and year. */
export interface ExceptionUseRow {
  readonly id: string;
  readonly symbol: string;
  readonly order_line_id: string | null;
  readonly consignee: string | null;
  readonly year: Count | null;
  readonly tpp: Count | null;
  readonly notified_on: Iso | null;
  readonly earliest_shipment: Iso | null;
  readonly evidence: string | null;
  readonly at: Instant;
  readonly by: string;
}

export interface StockRow {
  readonly item_id: string;
  readonly place: string;
  readonly quantity: Count;
  readonly as_of: Iso;
  readonly version: Generated<Count>;
  readonly changed_at: Instant;
  readonly changed_by: string;
}

export interface CommitmentRow {
  readonly id: string;
  readonly external_id: string | null;
  readonly item_id: string;
  readonly place: string;
  readonly quantity: Count;
  readonly value: Count;
  readonly currency: string;
  readonly due: Iso;
  readonly cancellable_until: Iso | null;
  readonly version: Generated<Count>;
  readonly changed_at: Instant;
  readonly changed_by: string;
}

export interface TaskRow {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly title: string;
  readonly owner: string | null;
  readonly due: Iso | null;
  readonly status: 'open' | 'done' | 'cancelled';
  readonly evidence: string | null;
  readonly changed_at: Instant;
  readonly changed_by: string;
}

export interface DocumentRow {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly media_type: string;
  readonly size: Count;
  readonly subject: string;
  readonly added_at: Instant;
  readonly added_by: string;
}

/** Columns of a sender's files, confirmed once: `{ [column]: field | null }`. */
export interface MappingRow {
  readonly sender: string;
  readonly kind: string;
  readonly columns: Json;
  readonly confirmed_at: Instant;
  readonly confirmed_by: string;
}

/** A file that was imported. A dry run leaves none. */
export interface ImportRow {
  readonly id: string;
  readonly kind: string;
  readonly sender: string;
  readonly name: string;
  /** Of the bytes of the file. */
  readonly sha256: string;
  readonly size: Count;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  /** What became of it, once it ended. */
  readonly report: Json | null;
  readonly began_at: Instant;
  readonly ended_at: Instant | null;
  readonly made_by: string;
}

/** Append-only: the database refuses to change or delete a row. */
export interface AuditRow {
  /** 1, 2, 3 without a gap. */
  readonly seq: Count;
  readonly at: Instant;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly data: Json;
  /** Hash of the entry before; 64 zeros for the first. */
  readonly previous: string;
  readonly hash: string;
  /** Day until which the records behind this entry must be kept (part 762). */
  readonly keep_until: Iso;
}
