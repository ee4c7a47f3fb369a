import { writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import { hashOf } from '../audit/entry.ts';
import { earRules } from '../determine/determiner.ts';
import { DeskError } from '../errors.ts';
import type { AuditRow } from '../store/schema.ts';
import { exportBundle } from './export.ts';
import { findingText } from './findings.ts';
import { LOG, listed, MANIFEST, type Manifest, MEMO, mayHold, sha256, TRANSACTION } from './format.ts';
import { type LogLine, logOf } from './log.ts';
import { memoOf } from './memo-of.ts';
import { type Desk, deskWith, LINE, OTHER_LINE } from './test/shipped.ts';
import { transactionOf } from './transaction.ts';
import { type BundleVerified, verifyBundle, verifyBytes } from './verify-bundle.ts';
import { unzip } from './zip/read.ts';
import { type ZipFile, zip } from './zip/write.ts';

const of = { kind: 'order-line', id: LINE } as const;
const clock = () => new Date('2026-10-05T09:30:00.000Z');
const exported = (desk: Desk, more: Partial<Parameters<typeof exportBundle>[3]> = {}) =>
  exportBundle(desk.store, desk.people.auditor, of, { language: 'en', home: desk.home, clock, ...more });

const filesOf = (bytes: Buffer): ZipFile[] => unzip(bytes, { total: 1e8, mayHold });
const textOf = (files: readonly ZipFile[], name: string): string =>
  Buffer.from((files.find((one) => one.name === name) as ZipFile).data).toString('utf8');
const told = ({ findings }: Pick<BundleVerified, 'findings'>): string[] =>
  findings.map(({ code, where }) => `${code} ${where}`);

/** Puts another text in the place of a file, with a manifest that fits, as somebody careful would. */
function forged(bytes: Buffer, name: string, change: (text: string) => string): Buffer {
  const files = filesOf(bytes).map((one) =>
    one.name === name ? { name, data: Buffer.from(change(Buffer.from(one.data).toString('utf8'))) } : one,
  );
  return zip(withManifest(files));
}

function withManifest(files: readonly ZipFile[]): ZipFile[] {
  const manifest = JSON.parse(textOf(files, MANIFEST)) as Manifest;
  const rest = files.filter(({ name }) => name !== MANIFEST);
  const now = { ...manifest, files: rest.map(({ name, data }) => listed(name, data)) };
  return [...rest, { name: MANIFEST, data: Buffer.from(JSON.stringify(now)) }];
}

const linesOf = (text: string): LogLine[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const inLog = (change: (lines: LogLine[]) => LogLine[]) => (text: string) =>
  change(linesOf(text))
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
const inJson =
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into whatever is there.
  (change: (value: any) => void) => (text: string) => {
    const value = JSON.parse(text);
    change(value);
    return `${JSON.stringify(value, null, 1)}\n`;
  };

forEachStore('a bundle', (open) => {
  test('holds the whole transaction, and verifies without the desk, in both languages', async () => {
    using desk = await deskWith(open, 'shipped');
    for (const language of ['en', 'fr'] as const) {
      const { bytes, name } = await exported(desk, { language });
      expect(name).toBe('licet-PO-1-l-jade.zip');
      const verified = await verifyBytes(bytes, 'x.zip');
      expect(verified.findings).toEqual([]);
      expect(verified.notes).toEqual([]);
      expect(verified).toMatchObject({ files: 6, determinations: 1, manifest: { language, of } });
      const files = filesOf(bytes);
      expect(files[0]?.name).toBe(MEMO);
      const transaction = JSON.parse(textOf(files, TRANSACTION));
      expect(transaction).toMatchObject({
        line: { id: LINE, status: 'shipped' },
        parties: [{ role: 'end-user', party: { name: 'Jade River Computing 玉河计算有限公司' } }, {}],
        determinations: [{ outcome: 'license-required', question: { terms: { quantity: 10 } } }],
        releases: [{ reason: expect.stringContaining('DEMO-1') }],
        drawdowns: [{ state: 'shipped', quantity: 10 }],
        licenses: [{ number: 'DEMO-1' }],
        tasks: [{ status: 'done' }],
        retention: { keepUntil: '2031-10-01', years: 5, because: 'shipped' },
      });
      expect(transaction.determinations[0].answer.trace.length).toBeGreaterThan(3);
      expect(transaction.documents).toHaveLength(2);
      expect(transaction.documents[0].retention.keepUntil).toBeNull();
    }
  });

  test('the same state, clock and language give the same bytes', async () => {
    using desk = await deskWith(open, 'released');
    const read = () =>
      desk.store.snapshot(async (db) => {
        const transaction = await transactionOf(db, of);
        return { transaction, log: await logOf(db, transaction) };
      });
    expect(await read()).toEqual(await read());
    const first = await exported(desk);
    const files = filesOf(first.bytes);
    const again = () =>
      memoOf(
        {
          transaction: JSON.parse(textOf(files, TRANSACTION)),
          content: Buffer.from(textOf(files, TRANSACTION)),
          log: linesOf(textOf(files, LOG)),
        },
        JSON.parse(textOf(files, MANIFEST)),
        earRules(),
      );
    expect((await again()).memo.equals(Buffer.from((files[0] as ZipFile).data))).toBe(true);
    expect(zip(files).equals(first.bytes)).toBe(true);
  });

  test('an export is in the log with the hash of its file, and in the next bundle', async () => {
    using desk = await deskWith(open, 'held');
    const { bytes, sha256: hash } = await exported(desk);
    expect(sha256(bytes)).toBe(hash);
    const entry = await desk.store.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'bundle.exported')
      .executeTakeFirstOrThrow();
    expect(entry).toMatchObject({ subject: `order-line:${LINE}`, actor: desk.people.auditor.id });
    expect(JSON.parse(entry.data)).toMatchObject({ sha256: hash, size: bytes.length });
    expect(textOf(filesOf((await exported(desk)).bytes), LOG)).toContain(hash);
  });

  test('nothing of what others buy', async () => {
    using desk = await deskWith(open, 'shipped');
    const { bytes } = await exported(desk);
    const all = filesOf(bytes)
      .map(({ data }) => Buffer.from(data).toString('utf8'))
      .join('');
    expect(all).not.toContain('Secret');
    expect(all).not.toContain(OTHER_LINE);
    const kinds = linesOf(textOf(filesOf(bytes), LOG)).map(({ kind }) => kind);
    expect(kinds).toContain('skipped');
    expect(kinds.at(-1)).toBe('head');
  });

  test('more entries of others than it holds leave a gap that is told', async () => {
    using desk = await deskWith(open, 'released');
    await desk.store.change(desk.people.analyst, async ({ audit }) => {
      for (let i = 0; i < 50; i++) await audit('noted', 'test:1', { i });
    });
    const lines = await desk.store.snapshot(async (db) => logOf(db, await transactionOf(db, of), 20));
    expect(lines.some(({ kind }) => kind === 'gap')).toBe(true);
    const { bytes } = await exported(desk);
    const head = lines.at(-1);
    const open_ = forged(bytes, LOG, () => lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const { findings, notes } = await verifyBytes(open_, 'x');
    expect(head?.kind).toBe('head');
    // The memo counts the same entries, and names the same end.
    expect(findings).toEqual([]);
    expect(notes.map(({ code }) => code)).toContain('gap');
  });

  test('of a license: its lines and drawdowns', async () => {
    using desk = await deskWith(open, 'shipped');
    const bundle = await exportBundle(
      desk.store,
      desk.people.manager,
      { kind: 'license', id: desk.license },
      { language: 'fr', home: desk.home, clock },
    );
    expect(bundle.name).toBe('licet-DEMO-1.zip');
    const verified = await verifyBytes(bundle.bytes, 'x');
    expect(verified.findings).toEqual([]);
    expect(JSON.parse(textOf(filesOf(bundle.bytes), TRANSACTION))).toMatchObject({
      line: null,
      drawdowns: [{}, {}],
      retention: { because: 'not-ended', keepUntil: null },
    });
  });

  test('who may not is refused, and that is logged; what is not there is said', async () => {
    using desk = await deskWith(open, 'held');
    const options = { language: 'en', home: desk.home } as const;
    await expect(exportBundle(desk.store, desk.people.desk, of, options)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    const refused = await desk.store.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'refused')
      .execute();
    expect(refused).toMatchObject([{ subject: `order-line:${LINE}` }]);
    for (const kind of ['order-line', 'license'] as const)
      await expect(
        exportBundle(desk.store, desk.people.auditor, { kind, id: 'no' }, options),
      ).rejects.toMatchObject({ code: 'not-found' });
  });

  test('a document whose file is gone is told, not left out', async () => {
    using desk = await deskWith(open, 'held');
    await rm(path.join(desk.home, 'desk', 'documents'), { recursive: true });
    const { bytes } = await exported(desk);
    const { findings, notes } = await verifyBytes(bytes, 'x');
    expect(findings).toEqual([]);
    expect(notes.map(({ code }) => code)).toEqual(['not-included']);
  });

  test('whatever is changed is found, also where hashes were made to fit', async () => {
    using desk = await deskWith(open, 'shipped');
    const { bytes } = await exported(desk);
    const entryOf = (lines: LogLine[], action: string): AuditRow => {
      const line = lines.find((one) => one.kind === 'entry' && one.entry.action === action);
      return (line as Extract<LogLine, { kind: 'entry' }>).entry;
    };
    const { determinations } = JSON.parse(textOf(filesOf(bytes), TRANSACTION));
    const id = determinations[0].id as string;
    const cases: readonly (readonly [string, Buffer, readonly string[]])[] = [
      [
        'an answer made milder',
        forged(
          bytes,
          TRANSACTION,
          inJson((t) => (t.determinations[0].answer.outcome = 'nlr')),
        ),
        [`changed transaction.json, determination ${id}`],
      ],
      [
        'the stored answer, too',
        forged(
          bytes,
          TRANSACTION,
          inJson((t) => {
            const [one] = t.determinations;
            for (const key of ['outcome'] as const) {
              one[key] = 'nlr';
              one.answer[key] = 'nlr';
            }
            one.stored.answer = one.stored.answer.replaceAll('license-required', 'nlr');
          }),
        ),
        [`disagrees transaction.json, determination ${id}`],
      ],
      [
        'a shared text',
        forged(
          bytes,
          TRANSACTION,
          inJson((t) => {
            const [hash] = Object.keys(t.texts) as [string];
            t.texts[hash] = `${t.texts[hash]} `;
          }),
        ),
        ['changed transaction.json, text'],
      ],
      [
        'a determination left out',
        forged(
          bytes,
          TRANSACTION,
          inJson((t) => (t.determinations = [])),
        ),
        [`missing transaction.json, determination ${id}`],
      ],
      [
        'another reason of the release',
        forged(
          bytes,
          TRANSACTION,
          inJson((t) => (t.releases[0].reason = 'Because I said so.')),
        ),
        ['disagrees transaction.json, release'],
      ],
      [
        'a release that nobody made',
        forged(
          bytes,
          TRANSACTION,
          inJson((t) => (t.releases[0].id = 'made-up')),
        ),
        ['not-in-log transaction.json, release made-up'],
      ],
      [
        'fewer units drawn',
        forged(
          bytes,
          TRANSACTION,
          inJson((t) => (t.drawdowns[0].quantity = 1)),
        ),
        ['disagrees transaction.json, drawdown'],
      ],
      [
        'an entry of the log',
        forged(
          bytes,
          LOG,
          inLog((lines) => {
            (entryOf(lines, 'line.released') as { actor: string }).actor = 'nobody';
            return lines;
          }),
        ),
        ['changed audit.jsonl, entry'],
      ],
      [
        'an entry with its hash',
        forged(
          bytes,
          LOG,
          inLog((lines) => {
            const entry = entryOf(lines, 'line.released') as { actor: string; hash: string };
            entry.actor = 'nobody';
            entry.hash = hashOf(entry as AuditRow);
            return lines;
          }),
        ),
        ['disagrees audit.jsonl, entry'],
      ],
      [
        'an entry gone',
        forged(
          bytes,
          LOG,
          inLog((lines) => lines.toSpliced(5, 1)),
        ),
        ['missing audit.jsonl, entry'],
      ],
      [
        'entries in another order',
        forged(
          bytes,
          LOG,
          inLog((lines) => lines.toSpliced(5, 2, lines[6] as LogLine, lines[5] as LogLine)),
        ),
        ['reordered audit.jsonl, entry'],
      ],
      [
        'the end of the log gone',
        forged(
          bytes,
          LOG,
          inLog((lines) => lines.slice(0, -1)),
        ),
        ['missing audit.jsonl'],
      ],
      ['the log gone', forged(bytes, LOG, () => ''), ['disagrees manifest.json, head']],
      ['nonsense in the log', forged(bytes, LOG, () => '{"kind":"what"}\n'), ['unreadable audit.jsonl']],
      ['nonsense for a transaction', forged(bytes, TRANSACTION, () => '[]'), ['unreadable transaction.json']],
      [
        'deep nonsense',
        forged(bytes, TRANSACTION, () => '['.repeat(100_000)),
        ['unreadable transaction.json'],
      ],
      [
        'a memo that says something else',
        zip(
          withManifest(
            filesOf(bytes).map((one) =>
              one.name === MEMO ? { name: MEMO, data: Buffer.from('%PDF') } : one,
            ),
          ),
        ),
        ['memo-differs memo.pdf'],
      ],
      [
        'a file changed, and nothing else',
        zip(
          filesOf(bytes).map((one) => (one.name === MEMO ? { name: MEMO, data: Buffer.from('%PDF') } : one)),
        ),
        ['changed memo.pdf'],
      ],
      [
        'a file gone',
        zip(filesOf(bytes).filter(({ name }) => !name.endsWith('.txt'))),
        ['missing documents/'],
      ],
      [
        'a file more',
        zip([...filesOf(bytes), { name: `documents/${sha256('x')}.txt`, data: Buffer.from('x') }]),
        [`added documents/${sha256('x')}.txt`],
      ],
      ['files in another order', zip(filesOf(bytes).reverse()), ['reordered manifest.json']],
      [
        'a document with a manifest that fits',
        zip(
          withManifest(
            filesOf(bytes).map((one) =>
              one.name.endsWith('.txt') ? { ...one, data: Buffer.from('We use it for war.') } : one,
            ),
          ),
        ),
        ['changed transaction.json, documents/'],
      ],
    ];
    for (const [title, bad, expected] of cases) {
      const verified = await verifyBytes(bad, 'x');
      const found = told(verified);
      for (const one of expected)
        expect(
          found.some((finding) => finding.startsWith(one)),
          `${title}: ${found.join(' | ')}`,
        ).toBe(true);
      for (const finding of verified.findings) expect(findingText(finding, 'fr')).not.toContain('undefined');
    }
  });

  test('a log written anew from the first entry on is found by an end noted before', async () => {
    using desk = await deskWith(open, 'released');
    const { bytes } = await exported(desk);
    const { head } = JSON.parse(textOf(filesOf(bytes), MANIFEST)) as Manifest;
    if (head === null) throw new Error('no head');
    expect((await verifyBytes(bytes, 'x', { head })).findings).toEqual([]);
    const other = { ...head, hash: sha256('other') };
    expect(told(await verifyBytes(bytes, 'x', { head: other }))).toEqual([
      `other-head audit.jsonl, entry ${head.seq}`,
    ]);
    const { notes } = await verifyBytes(bytes, 'x', { head: { ...head, seq: 9_999 } });
    expect(notes.map(({ code }) => code)).toEqual(['head-elsewhere']);
  });

  test('what is no bundle is refused with what is wrong', async () => {
    using desk = await deskWith(open, 'held');
    const { bytes } = await exported(desk);
    const at = path.join(desk.home, 'x.zip');
    const refusals: readonly (readonly [Buffer, RegExp])[] = [
      [Buffer.from('nonsense'), /does not end as a ZIP ends/],
      [bytes.subarray(0, -5), /does not end as a ZIP ends/],
      [zip([{ name: '../../etc/passwd', data: Buffer.from('x') }]), /has no place in a bundle/],
      [zip([{ name: TRANSACTION, data: Buffer.from('{}') }]), /it has no manifest\.json/],
      [zip([{ name: MANIFEST, data: Buffer.from('{') }]), /not JSON/],
      [zip([{ name: MANIFEST, data: Buffer.from('{"format":"licet-bundle/9"}') }]), /expected the format/],
      [zip([{ name: MANIFEST, data: Buffer.from('{"format":"licet-bundle/1","files":7}') }]), /lacks what/],
    ];
    for (const [bad, because] of refusals) {
      writeFileSync(at, bad);
      const error = await verifyBundle(at).catch((one: unknown) => one);
      expect(error).toBeInstanceOf(DeskError);
      expect((error as DeskError).code).toBe('bundle-damaged');
      expect((error as DeskError).message).toMatch(because);
    }
    await expect(verifyBundle(`${at}.none`)).rejects.toMatchObject({ code: 'bundle-damaged' });
  });
});
