import { serialize } from '@licet/engine';
import { answer } from '../answer.ts';
import type { Register } from '../commands.ts';
import { BadInput } from '../errors/bad-input.ts';
import { law } from '../law.ts';
import { human } from '../output/human.ts';
import { understoodLines } from '../output/understood.ts';
import { buildQuestion } from '../question/build.ts';
import { confirmed } from './confirm.ts';
import { askInWords } from './in-words.ts';
import {
  type AskedOptions,
  dayOption,
  itemOptions,
  languageOf,
  lawOptions,
  outputOptions,
  partyOptions,
} from './options.ts';

export const check: Register = (program, { io, exit }) => {
  const command = program
    .command('check')
    .description('May this item go there on that day, under which paragraph, and what would change that?')
    .argument('[words...]', 'the question in words: "H200 server to Singapore, 1000 units, parent in China"');
  for (const add of [itemOptions, partyOptions, dayOption, lawOptions, outputOptions]) add(command);
  command.action(async (words: string[], options: AskedOptions) => {
    const language = languageOf(options);
    const line = words.join(' ').trim();
    if (line !== '' && options.item !== undefined) throw new BadInput('words-and-item');
    const asked = line === '' ? options : await askInWords(line, options, io, language);
    const built = await confirmed(asked, io, language, (sure) => buildQuestion(sure, { today: io.today }));
    if (line !== '') (options.json ? io.err : io.out)(`${understoodLines(built, io.columns, language)}\n`);
    const answered = answer(built, language, options.json !== true);
    const { determination, page } = answered;
    if (options.json)
      io.out(`${JSON.stringify(serialize(determination, law.pack, page, language), null, 2)}\n`);
    else io.out(human(answered, io));
    exit(determination.outcome === 'undetermined' ? 3 : 0);
  });
};
