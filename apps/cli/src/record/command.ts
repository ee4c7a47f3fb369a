import { record as events, type RecordEvent } from '@licet/catalog';
import type { Language } from '@licet/engine';
import { type CommonOptions, languageOf, outputOptions } from '../check/options.ts';
import type { Register } from '../commands.ts';
import { fold } from '../output/lay-out.ts';
import { type Paint, paint } from '../output/paint.ts';
import { type AskedEvents, CATEGORIES, wanted } from './wanted.ts';
import { RECORD_WORDS } from './words.ts';

type RecordOptions = AskedEvents & CommonOptions;

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

/** One event: its day, what happened, and the source. */
export function printed(event: RecordEvent, language: Language, width: number, { bold, dim }: Paint): string {
  const about = event.approximate ? ` (${RECORD_WORDS.about[language]})` : '';
  const known = event.public === event.date ? '' : `, ${RECORD_WORDS.publicOn[language]} ${event.public}`;
  return [
    bold(`${event.date}${about}  ${event.category}${known}  [${event.confidence}]`),
    fold(event.title[language], width, '  '),
    ...(event.detail === undefined ? [] : [fold(event.detail, width, '  ')]),
    dim(fold(event.source ?? event.sourceNote, width, '  ')),
  ].join('\n');
}
