import { type EventCategory, record as events, type RecordEvent } from '@licet/catalog';
import { day, type Language, nearest } from '@licet/engine';
import { type CommonOptions, languageOf, outputOptions } from '../check/options.ts';
import type { Register } from '../commands.ts';
import { BadInput } from '../errors/bad-input.ts';
import { fold } from '../output/lay-out.ts';
import { type Paint, paint } from '../output/paint.ts';
import { readCountry } from '../question/country.ts';
import { readItem } from '../question/item.ts';
import { RECORD_WORDS } from './words.ts';

interface RecordOptions extends CommonOptions {
  readonly chip?: string;
  readonly country?: string;
  readonly since?: string;
  readonly category?: string;
}

const CATEGORIES: readonly EventCategory[] = [
  'us-policy',
  'business',
  'china',
  'congress',
  'tariff',
  'enforcement',
];

export const record: Register = (program, { io }) => {
  const command = program
    .command('record')
    .description(
      'The dated events behind the rules: rules, letters, statements, filings, each with its source',
    )
    .option('--chip <name>', 'only events that touch this chip')
    .option('--country <country>', 'only events that name this country')
    .option('--since <day>', 'only events on or after this day')
    .option('--category <category>', CATEGORIES.join(', '));
  outputOptions(command).action((options: RecordOptions) => {
    const language = languageOf(options);
    const found = events.filter(wanted(options));
    if (options.json) return io.out(`${JSON.stringify(found, null, 2)}\n`);
    if (found.length === 0) return io.out(`${RECORD_WORDS.none[language]}\n`);
    const colors = paint(io.color);
    return io.out(`${found.map((event) => printed(event, language, io.columns, colors)).join('\n\n')}\n`);
  });
};

function wanted(options: RecordOptions): (event: RecordEvent) => boolean {
  const chip = options.chip === undefined ? undefined : readItem(options.chip).chip;
  const country = options.country === undefined ? undefined : readCountry('country', options.country).code;
  const { since, category } = options;
  if (since !== undefined) day(since);
  if (category !== undefined && !CATEGORIES.some((one) => one === category))
    throw new BadInput('unknown-name', {
      what: 'category',
      given: category,
      nearest: nearest(category, CATEGORIES).join(', '),
    });
  return (event) =>
    (chip === undefined || event.chips.includes(`${chip.maker} ${chip.model}`)) &&
    (country === undefined || event.countries.includes(country)) &&
    (since === undefined || event.date >= since) &&
    (category === undefined || event.category === category);
}

function printed(event: RecordEvent, language: Language, width: number, { bold, dim }: Paint): string {
  const about = event.approximate ? ` (${RECORD_WORDS.about[language]})` : '';
  const known = event.public === event.date ? '' : `, ${RECORD_WORDS.publicOn[language]} ${event.public}`;
  return [
    bold(`${event.date}${about}  ${event.category}${known}  [${event.confidence}]`),
    fold(event.title[language], width, '  '),
    ...(event.detail === undefined ? [] : [fold(event.detail, width, '  ')]),
    dim(fold(event.source ?? event.sourceNote, width, '  ')),
  ].join('\n');
}
