import fc from 'fast-check';

/** The parts of JSON Schema that the document uses. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly format?: string;
  readonly example?: unknown;
}

/** What somebody who means ill would write into every field. */
export const INJECTIONS: readonly string[] = [
  "'; DROP TABLE users; --",
  "' OR '1'='1",
  '1); DELETE FROM audit; --',
  '../../../../etc/passwd',
  '..\\..\\windows\\system.ini',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  'a\r\nSet-Cookie: licet_session=x',
  'a\nX-Injected: 1',
  "=cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd',
  '+1+1',
  '-2+3',
  '\tTAB',
  '<script>alert(1)</script>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant to look like one.
  '${7*7}',
  '{{7*7}}',
  '$(touch /tmp/x)',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e\u2066',
  '__proto__',
  'constructor',
  'toString',
  '\u{1f600}'.repeat(50),
  'a'.repeat(5_000),
  '',
  ' ',
  '-0',
  '1e400',
  'NaN',
  'null',
  'undefined',
  'true',
];

const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...INJECTIONS) },
  { weight: 2, arbitrary: fc.string({ maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

const junk: fc.Arbitrary<unknown> = fc.oneof(
  text,
  fc.jsonValue({ maxDepth: 3 }),
  fc.double(),
  fc.constantFrom(-1, 2 ** 53, 1e300, Number.MIN_VALUE, null),
);

/** What values are made around. */
export interface Around {
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  /** Ids of records that there are, by the name of their table; they may become more meanwhile. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** As somebody would write who means well, so that requests get further than to the door. */
  readonly tame: boolean;
}

const WORDS = ['CN', 'SG', 'US', 'H20', '8x H200', 'USD', '3A090.a', 'read', 'Northwind Cloud'];
const DAYS = ['2025-04-20', '2026-02-28', '2024-02-29', '2025-02-30', '0000-01-01', '9999-12-31'];

/** Texts that stand for a record go by the name of the field: `licenseLine`, `owner`, `id` under `/v1/tasks`. */
const ALIASES: Readonly<Record<string, string>> = {
  line: 'order_lines',
  lines: 'order_lines',
  evidence: 'documents',
  owner: 'users',
  consignee: 'parties',
  nac: 'exception_uses',
  nextOrderLine: 'order_lines',
};

function idsFor(name: string, { ids }: Around): readonly string[] | undefined {
  const table = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return [ALIASES[name], table, `${table}s`, table.replace(/y$/, 'ies')]
    .map((one) => ids.get(one ?? ''))
    .find((found) => found !== undefined);
}

/** One of a list that may grow. */
const oneOf = (list: readonly string[]): fc.Arbitrary<string> =>
  fc.nat().map((at) => list[at % list.length] ?? 'nothing');

function textOf(schema: JsonSchema, name: string, around: Around): fc.Arbitrary<string> {
  const known = idsFor(name, around);
  const anywhere = [...around.ids.values()];
  const fitting: fc.Arbitrary<string>[] = [
    ...(typeof schema.example === 'string' ? [fc.constant(schema.example)] : []),
    ...(schema.format === 'date' ? [fc.constantFrom(...DAYS.slice(0, around.tame ? 3 : DAYS.length))] : []),
    ...(known === undefined ? [] : [oneOf(known)]),
    ...(name === 'subject'
      ? SUBJECTS.map((one) =>
          oneOf(idsFor(one, around) ?? []).map((id) => `${one === 'line' ? 'order-line' : one}:${id}`),
        )
      : []),
  ];
  if (around.tame && fitting.length > 0) return fc.oneof(...fitting);
  const words = fc.constantFrom(...WORDS);
  if (around.tame) return words;
  return fc.oneof(text, ...fitting, ...anywhere.map(oneOf), words);
}

const SUBJECTS = ['line', 'license', 'party', 'item'] as const;

/** Values of a schema, most of them as it says, some not, unless they are tame. `name` is what the value is called. */
export function valuesOf(schema: JsonSchema, around: Around, name = '', depth = 0): fc.Arbitrary<unknown> {
  const inner = (one: JsonSchema, called = name): fc.Arbitrary<unknown> =>
    valuesOf(one, around, called, depth + 1);
  const right = (): fc.Arbitrary<unknown> => {
    if (schema.$ref !== undefined) {
      const named = around.schemas[schema.$ref.split('/').at(-1) as string];
      return named === undefined || depth > 8 ? junk : inner(named);
    }
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
    const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
    if (choices !== undefined) return fc.oneof(...choices.map((one) => inner(one)));
    const [type] = [schema.type].flat();
    switch (type) {
      case 'string':
        return textOf(schema, name, around);
      case 'integer':
        return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 1_000, 2 ** 31 - 1) });
      case 'number':
        return fc.double({ noNaN: true });
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      case 'array':
        return fc.array(schema.items === undefined ? junk : inner(schema.items), {
          minLength: Math.min(schema.minItems ?? 0, 3),
          maxLength: 3,
        });
      case 'object': {
        const properties = Object.entries(schema.properties ?? {});
        const known = fc.record(
          Object.fromEntries(properties.map(([called, one]) => [called, inner(one, called)])),
          {
            requiredKeys: [...(schema.required ?? [])].filter(
              (called) => schema.properties?.[called] !== undefined,
            ),
          },
        );
        return typeof schema.additionalProperties === 'object' && !around.tame
          ? fc.oneof(known, fc.dictionary(text, inner(schema.additionalProperties), { maxKeys: 3 }))
          : known;
      }
      default:
        return junk;
    }
  };
  if (depth > 8) return junk;
  return around.tame ? right() : fc.oneof({ weight: 12, arbitrary: right() }, { weight: 1, arbitrary: junk });
}
