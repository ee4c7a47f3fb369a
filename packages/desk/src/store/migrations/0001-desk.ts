import { setUp } from '../guards.ts';
import { GUARDS } from './0001-guards.ts';
import type { Migration } from './migration.ts';

/** Numbers stay exact up to here. */
const MOST = Number.MAX_SAFE_INTEGER;

/** What a company keeps, and what the database itself refuses. */
export const desk: Migration = {
  name: '0001-desk',
  statements: (dialect) => [
    `CREATE TABLE users (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL UNIQUE, roles TEXT NOT NULL,
        password_hash TEXT, disabled_at TEXT, created_at TEXT NOT NULL)`,
    `CREATE TABLE parties (
        id TEXT PRIMARY KEY, external_id TEXT UNIQUE, name TEXT NOT NULL, country TEXT, address TEXT,
        headquarters TEXT, ultimate_parent TEXT, owners TEXT NOT NULL,
        version INTEGER NOT NULL DEFAULT 1, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL)`,
    'CREATE INDEX parties_by_name ON parties (name)',
    `CREATE TABLE items (
        id TEXT PRIMARY KEY, external_id TEXT UNIQUE, name TEXT NOT NULL, catalog_item TEXT, facts TEXT NOT NULL,
        parts TEXT NOT NULL, tpp INTEGER CHECK (tpp BETWEEN 0 AND ${MOST}), eccn TEXT,
        version INTEGER NOT NULL DEFAULT 1, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL)`,
    `CREATE TABLE orders (
        id TEXT PRIMARY KEY, external_id TEXT NOT NULL UNIQUE, customer TEXT NOT NULL,
        created_at TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL)`,
    `CREATE TABLE order_lines (
        id TEXT PRIMARY KEY, order_id TEXT NOT NULL REFERENCES orders (id), external_id TEXT NOT NULL,
        item_id TEXT NOT NULL REFERENCES items (id), quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND ${MOST}),
        value INTEGER NOT NULL CHECK (value BETWEEN 0 AND ${MOST}), currency TEXT NOT NULL, ship_from TEXT NOT NULL,
        ship_to TEXT NOT NULL, export_date TEXT NOT NULL, facts TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('open', 'free', 'held', 'released', 'shipped', 'cancelled')),
        hold_reason TEXT, determination_id TEXT,
        destination_gate TEXT NOT NULL DEFAULT 'unknown' CHECK (destination_gate IN ('unknown', 'open', 'closed')),
        version INTEGER NOT NULL DEFAULT 1, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
        UNIQUE (order_id, external_id))`,
    'CREATE INDEX order_lines_by_status ON order_lines (status, id)',
    'CREATE INDEX order_lines_by_date ON order_lines (export_date, id)',
    'CREATE INDEX order_lines_by_item ON order_lines (item_id)',
    `CREATE TABLE line_parties (
        line_id TEXT NOT NULL REFERENCES order_lines (id),
        role TEXT NOT NULL CHECK (role IN ('purchaser', 'intermediate-consignee', 'ultimate-consignee', 'end-user')),
        party_id TEXT NOT NULL REFERENCES parties (id), PRIMARY KEY (line_id, role, party_id))`,
    'CREATE INDEX line_parties_by_party ON line_parties (party_id)',
    'CREATE TABLE texts (hash TEXT PRIMARY KEY, text TEXT NOT NULL)',
    `CREATE TABLE determinations (
        id TEXT PRIMARY KEY, line_id TEXT NOT NULL REFERENCES order_lines (id), made_at TEXT NOT NULL,
        asked_by TEXT NOT NULL, cause TEXT NOT NULL, question TEXT NOT NULL, answer TEXT NOT NULL,
        outcome TEXT NOT NULL, review_policy TEXT, edition TEXT NOT NULL, snapshot TEXT, superseded_at TEXT)`,
    'CREATE INDEX determinations_by_line ON determinations (line_id, id)',
    'CREATE INDEX determinations_current ON determinations (edition, id) WHERE superseded_at IS NULL',
    `CREATE TABLE releases (
        id TEXT PRIMARY KEY, line_id TEXT NOT NULL REFERENCES order_lines (id),
        determination_id TEXT NOT NULL REFERENCES determinations (id), released_by TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (length(reason) > 0), at TEXT NOT NULL, expired_at TEXT)`,
    'CREATE INDEX releases_by_line ON releases (line_id, id)',
    `CREATE TABLE licenses (
        id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, agency TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN
          ('applied', 'returned-without-action', 'denied', 'granted', 'expired', 'revoked')),
        applied_on TEXT, decided_on TEXT, expires_on TEXT,
        version INTEGER NOT NULL DEFAULT 1, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL)`,
    `CREATE TABLE license_lines (
        id TEXT PRIMARY KEY, license_id TEXT NOT NULL REFERENCES licenses (id), eccn TEXT NOT NULL, item_id TEXT,
        consignee TEXT, end_user TEXT, destination TEXT, currency TEXT NOT NULL,
        quantity INTEGER, value INTEGER, tpp INTEGER,
        reserved_quantity INTEGER NOT NULL DEFAULT 0, reserved_value INTEGER NOT NULL DEFAULT 0,
        reserved_tpp INTEGER NOT NULL DEFAULT 0, used_quantity INTEGER NOT NULL DEFAULT 0,
        used_value INTEGER NOT NULL DEFAULT 0, used_tpp INTEGER NOT NULL DEFAULT 0,
        CONSTRAINT license_lines_quantity CHECK (reserved_quantity >= 0 AND used_quantity >= 0 AND quantity >= 0
          AND reserved_quantity + used_quantity <= COALESCE(quantity, ${MOST})),
        CONSTRAINT license_lines_value CHECK (reserved_value >= 0 AND used_value >= 0 AND value >= 0
          AND reserved_value + used_value <= COALESCE(value, ${MOST})),
        CONSTRAINT license_lines_tpp CHECK (reserved_tpp >= 0 AND used_tpp >= 0 AND tpp >= 0
          AND reserved_tpp + used_tpp <= COALESCE(tpp, ${MOST})))`,
    'CREATE INDEX license_lines_by_license ON license_lines (license_id)',
    `CREATE TABLE drawdowns (
        id TEXT PRIMARY KEY, license_line_id TEXT NOT NULL REFERENCES license_lines (id),
        order_line_id TEXT NOT NULL REFERENCES order_lines (id), quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND ${MOST}),
        value INTEGER NOT NULL CHECK (value BETWEEN 0 AND ${MOST}), tpp INTEGER NOT NULL CHECK (tpp BETWEEN 0 AND ${MOST}),
        state TEXT NOT NULL CHECK (state IN ('reserved', 'shipped', 'returned', 'cancelled')),
        at TEXT NOT NULL, by TEXT NOT NULL)`,
    'CREATE INDEX drawdowns_by_line ON drawdowns (order_line_id)',
    'CREATE INDEX drawdowns_by_license_line ON drawdowns (license_line_id, state)',
    `CREATE UNIQUE INDEX drawdowns_once ON drawdowns (order_line_id) WHERE state IN ('reserved', 'shipped')`,
    `CREATE TABLE exception_uses (
        id TEXT PRIMARY KEY, symbol TEXT NOT NULL, order_line_id TEXT, consignee TEXT, year INTEGER, tpp INTEGER,
        notified_on TEXT, earliest_shipment TEXT, evidence TEXT, at TEXT NOT NULL, by TEXT NOT NULL)`,
    'CREATE INDEX exception_uses_by_consignee ON exception_uses (symbol, consignee, year)',
    'CREATE INDEX exception_uses_by_line ON exception_uses (order_line_id)',
    `CREATE TABLE stock (
        item_id TEXT NOT NULL REFERENCES items (id), place TEXT NOT NULL, quantity INTEGER NOT NULL CHECK (quantity BETWEEN 0 AND ${MOST}),
        as_of TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL, PRIMARY KEY (item_id, place))`,
    `CREATE TABLE commitments (
        id TEXT PRIMARY KEY, external_id TEXT UNIQUE, item_id TEXT NOT NULL REFERENCES items (id), place TEXT NOT NULL,
        quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND ${MOST}), value INTEGER NOT NULL CHECK (value BETWEEN 0 AND ${MOST}),
        currency TEXT NOT NULL, due TEXT NOT NULL, cancellable_until TEXT, changed_at TEXT NOT NULL,
        changed_by TEXT NOT NULL)`,
    `CREATE TABLE tasks (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, title TEXT NOT NULL, owner TEXT, due TEXT,
        status TEXT NOT NULL CHECK (status IN ('open', 'done', 'cancelled')), evidence TEXT,
        changed_at TEXT NOT NULL, changed_by TEXT NOT NULL)`,
    'CREATE INDEX tasks_by_subject ON tasks (subject)',
    'CREATE INDEX tasks_by_owner ON tasks (status, owner, due)',
    `CREATE TABLE documents (
        id TEXT PRIMARY KEY, sha256 TEXT NOT NULL, name TEXT NOT NULL, media_type TEXT NOT NULL, size INTEGER NOT NULL,
        subject TEXT NOT NULL, added_at TEXT NOT NULL, added_by TEXT NOT NULL)`,
    'CREATE INDEX documents_by_subject ON documents (subject)',
    `CREATE TABLE mappings (
        sender TEXT NOT NULL, kind TEXT NOT NULL, columns TEXT NOT NULL, confirmed_at TEXT NOT NULL,
        confirmed_by TEXT NOT NULL, PRIMARY KEY (sender, kind))`,
    `CREATE TABLE audit (
        seq INTEGER PRIMARY KEY CHECK (seq > 0), at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL,
        subject TEXT NOT NULL, data TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL UNIQUE,
        keep_until TEXT NOT NULL)`,
    'CREATE INDEX audit_by_subject ON audit (subject, seq)',
    ...GUARDS.flatMap((guard) => setUp(guard, dialect)),
  ],
};
