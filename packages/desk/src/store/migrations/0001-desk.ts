import type { Migration } from './migration.ts';

const KEPT = [
  'orders',
  'order_lines',
  'determinations',
  'licenses',
  'license_lines',
  'drawdowns',
  'documents',
  'releases',
];

/** What a company keeps, and what the database itself refuses. */
export const desk: Migration = {
  name: '0001-desk',
  statements: (dialect) => {
    const count = dialect === 'sqlite' ? 'INTEGER' : 'BIGINT';
    return [
      `CREATE TABLE users (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL UNIQUE, roles TEXT NOT NULL,
        password_hash TEXT, disabled_at TEXT, created_at TEXT NOT NULL)`,
      `CREATE TABLE parties (
        id TEXT PRIMARY KEY, external_id TEXT UNIQUE, name TEXT NOT NULL, country TEXT, address TEXT,
        headquarters TEXT, ultimate_parent TEXT, owners TEXT NOT NULL,
        version ${count} NOT NULL DEFAULT 1, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL)`,
      'CREATE INDEX parties_by_name ON parties (name)',
      `CREATE TABLE items (
        id TEXT PRIMARY KEY, external_id TEXT UNIQUE, name TEXT NOT NULL, catalog_item TEXT, facts TEXT NOT NULL,
        parts TEXT NOT NULL, tpp ${count} CHECK (tpp >= 0), eccn TEXT,
        version ${count} NOT NULL DEFAULT 1, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL)`,
      `CREATE TABLE orders (
        id TEXT PRIMARY KEY, external_id TEXT NOT NULL UNIQUE, customer TEXT NOT NULL,
        created_at TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL)`,
      `CREATE TABLE order_lines (
        id TEXT PRIMARY KEY, order_id TEXT NOT NULL REFERENCES orders (id), external_id TEXT NOT NULL,
        item_id TEXT NOT NULL REFERENCES items (id), quantity ${count} NOT NULL CHECK (quantity > 0),
        value ${count} NOT NULL CHECK (value >= 0), currency TEXT NOT NULL, ship_from TEXT NOT NULL,
        ship_to TEXT NOT NULL, export_date TEXT NOT NULL, facts TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('open', 'free', 'held', 'released', 'shipped', 'cancelled')),
        hold_reason TEXT, determination_id TEXT,
        destination_gate TEXT NOT NULL DEFAULT 'unknown' CHECK (destination_gate IN ('unknown', 'open', 'closed')),
        version ${count} NOT NULL DEFAULT 1, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
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
        version ${count} NOT NULL DEFAULT 1, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL)`,
      `CREATE TABLE license_lines (
        id TEXT PRIMARY KEY, license_id TEXT NOT NULL REFERENCES licenses (id), eccn TEXT NOT NULL, item_id TEXT,
        consignee TEXT, end_user TEXT, destination TEXT, currency TEXT NOT NULL,
        quantity ${count}, value ${count}, tpp ${count},
        reserved_quantity ${count} NOT NULL DEFAULT 0, reserved_value ${count} NOT NULL DEFAULT 0,
        reserved_tpp ${count} NOT NULL DEFAULT 0, used_quantity ${count} NOT NULL DEFAULT 0,
        used_value ${count} NOT NULL DEFAULT 0, used_tpp ${count} NOT NULL DEFAULT 0,
        CHECK (reserved_quantity >= 0 AND used_quantity >= 0 AND (quantity IS NULL OR reserved_quantity + used_quantity <= quantity)),
        CHECK (reserved_value >= 0 AND used_value >= 0 AND (value IS NULL OR reserved_value + used_value <= value)),
        CHECK (reserved_tpp >= 0 AND used_tpp >= 0 AND (tpp IS NULL OR reserved_tpp + used_tpp <= tpp)))`,
      'CREATE INDEX license_lines_by_license ON license_lines (license_id)',
      `CREATE TABLE drawdowns (
        id TEXT PRIMARY KEY, license_line_id TEXT NOT NULL REFERENCES license_lines (id),
        order_line_id TEXT NOT NULL REFERENCES order_lines (id), quantity ${count} NOT NULL CHECK (quantity > 0),
        value ${count} NOT NULL CHECK (value >= 0), tpp ${count} NOT NULL CHECK (tpp >= 0),
        state TEXT NOT NULL CHECK (state IN ('reserved', 'shipped', 'returned', 'cancelled')),
        at TEXT NOT NULL, by TEXT NOT NULL)`,
      'CREATE INDEX drawdowns_by_line ON drawdowns (order_line_id)',
      'CREATE INDEX drawdowns_by_license_line ON drawdowns (license_line_id, state)',
      `CREATE UNIQUE INDEX drawdowns_once ON drawdowns (order_line_id) WHERE state IN ('reserved', 'shipped')`,
      `CREATE TABLE exception_uses (
        id TEXT PRIMARY KEY, symbol TEXT NOT NULL, order_line_id TEXT, consignee TEXT, year ${count}, tpp ${count},
        notified_on TEXT, earliest_shipment TEXT, evidence TEXT, at TEXT NOT NULL, by TEXT NOT NULL)`,
      'CREATE INDEX exception_uses_by_consignee ON exception_uses (symbol, consignee, year)',
      'CREATE INDEX exception_uses_by_line ON exception_uses (order_line_id)',
      `CREATE TABLE stock (
        item_id TEXT NOT NULL REFERENCES items (id), place TEXT NOT NULL, quantity ${count} NOT NULL CHECK (quantity >= 0),
        as_of TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL, PRIMARY KEY (item_id, place))`,
      `CREATE TABLE commitments (
        id TEXT PRIMARY KEY, external_id TEXT UNIQUE, item_id TEXT NOT NULL REFERENCES items (id), place TEXT NOT NULL,
        quantity ${count} NOT NULL CHECK (quantity > 0), value ${count} NOT NULL CHECK (value >= 0),
        currency TEXT NOT NULL, due TEXT NOT NULL, cancellable_until TEXT, changed_at TEXT NOT NULL,
        changed_by TEXT NOT NULL)`,
      `CREATE TABLE tasks (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, title TEXT NOT NULL, owner TEXT, due TEXT,
        status TEXT NOT NULL CHECK (status IN ('open', 'done', 'cancelled')), evidence TEXT,
        changed_at TEXT NOT NULL, changed_by TEXT NOT NULL)`,
      'CREATE INDEX tasks_by_subject ON tasks (subject)',
      'CREATE INDEX tasks_by_owner ON tasks (status, owner, due)',
      `CREATE TABLE documents (
        id TEXT PRIMARY KEY, sha256 TEXT NOT NULL, name TEXT NOT NULL, media_type TEXT NOT NULL, size ${count} NOT NULL,
        subject TEXT NOT NULL, added_at TEXT NOT NULL, added_by TEXT NOT NULL)`,
      'CREATE INDEX documents_by_subject ON documents (subject)',
      `CREATE TABLE mappings (
        sender TEXT NOT NULL, kind TEXT NOT NULL, columns TEXT NOT NULL, confirmed_at TEXT NOT NULL,
        confirmed_by TEXT NOT NULL, PRIMARY KEY (sender, kind))`,
      `CREATE TABLE audit (
        seq ${count} PRIMARY KEY CHECK (seq > 0), at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL,
        subject TEXT NOT NULL, data TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL UNIQUE,
        keep_until TEXT NOT NULL)`,
      'CREATE INDEX audit_by_subject ON audit (subject, seq)',
      ...(dialect === 'sqlite' ? SQLITE_GUARDS : POSTGRES_GUARDS),
    ];
  },
};

/** Fails with the text that follows where a row says so. The same refusals on both, in the words of each. */
const refuse = (name: string, when: string, condition: string | undefined, because: string): string =>
  `CREATE TRIGGER ${name} ${when} FOR EACH ROW ${condition === undefined ? '' : `WHEN ${condition} `}BEGIN SELECT RAISE(ABORT, 'licet: ${because}'); END`;

const APPEND_ONLY = 'the log is append-only';
const NO_DELETE = 'records are kept (part 762) and cannot be deleted';
const FIXED = 'a determination is never changed, only superseded once';
const RELEASE_FIXED = 'a release is never changed, only expired once';
const FOUR_EYES = 'nobody releases what they determined or changed, nor by an old determination';

const FOUR_EYES_SQL = `NOT EXISTS (
  SELECT 1 FROM order_lines l JOIN determinations d ON d.id = NEW.determination_id
  WHERE l.id = NEW.line_id AND d.line_id = l.id AND l.determination_id = d.id AND d.superseded_at IS NULL
    AND d.asked_by <> NEW.released_by AND l.changed_by <> NEW.released_by)`;

const same = (columns: readonly string[], op: string): string =>
  columns.map((column) => `NEW.${column} ${op} OLD.${column}`).join(' OR ');
const DETERMINATION = [
  'id',
  'line_id',
  'made_at',
  'asked_by',
  'cause',
  'question',
  'answer',
  'outcome',
  'review_policy',
  'edition',
  'snapshot',
];
const RELEASE = ['id', 'line_id', 'determination_id', 'released_by', 'reason', 'at'];

const SQLITE_GUARDS: readonly string[] = [
  refuse('audit_no_update', 'BEFORE UPDATE ON audit', undefined, APPEND_ONLY),
  refuse('audit_no_delete', 'BEFORE DELETE ON audit', undefined, APPEND_ONLY),
  refuse('texts_no_update', 'BEFORE UPDATE ON texts', undefined, FIXED),
  ...KEPT.map((table) => refuse(`${table}_no_delete`, `BEFORE DELETE ON ${table}`, undefined, NO_DELETE)),
  refuse(
    'determinations_fixed',
    'BEFORE UPDATE ON determinations',
    `(${same(DETERMINATION, 'IS NOT')} OR OLD.superseded_at IS NOT NULL)`,
    FIXED,
  ),
  refuse(
    'releases_fixed',
    'BEFORE UPDATE ON releases',
    `(${same(RELEASE, 'IS NOT')} OR OLD.expired_at IS NOT NULL)`,
    RELEASE_FIXED,
  ),
  refuse('releases_four_eyes', 'BEFORE INSERT ON releases', FOUR_EYES_SQL, FOUR_EYES),
];

const guard = (name: string, table: string, when: string, condition: string, because: string): string[] => [
  `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF ${condition} THEN RAISE EXCEPTION 'licet: ${because}' USING ERRCODE = 'check_violation'; END IF;
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER ${name} BEFORE ${when} ON ${table} FOR EACH ROW EXECUTE FUNCTION ${name}()`,
];

const POSTGRES_GUARDS: readonly string[] = [
  ...guard('audit_append_only', 'audit', 'UPDATE OR DELETE', 'TRUE', APPEND_ONLY),
  ...guard('texts_no_update', 'texts', 'UPDATE', 'TRUE', FIXED),
  ...KEPT.flatMap((table) => guard(`${table}_no_delete`, table, 'DELETE', 'TRUE', NO_DELETE)),
  ...guard(
    'determinations_fixed',
    'determinations',
    'UPDATE',
    `${same(DETERMINATION, 'IS DISTINCT FROM')} OR OLD.superseded_at IS NOT NULL`,
    FIXED,
  ),
  ...guard(
    'releases_fixed',
    'releases',
    'UPDATE',
    `${same(RELEASE, 'IS DISTINCT FROM')} OR OLD.expired_at IS NOT NULL`,
    RELEASE_FIXED,
  ),
  ...guard('releases_four_eyes', 'releases', 'INSERT', FOUR_EYES_SQL, FOUR_EYES),
];
