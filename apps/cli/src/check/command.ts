import { answer, plain } from '../answer.ts';
import type { Register } from '../commands.ts';
import { BadInput } from '../errors/bad-input.ts';
import { human } from '../output/human.ts';
import { understoodLines } from '../output/understood.ts';
import { buildQuestion } from '../question/build.ts';
import { withParties } from '../question/with-parties.ts';
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
    const sure = await confirmed(asked, io, language, (one) => buildQuestion(one, { today: io.today }));
    const built = await withParties(sure, io, language);
    if (line !== '') (options.json ? io.err : io.out)(`${understoodLines(built, io.columns, language)}\n`);
    const answered = answer(built, language, options.json !== true);
    const { determination } = answered;
    if (options.json) io.out(`${JSON.stringify(plain(answered), null, 2)}\n`);
    else io.out(human(answered, io));
    exit(determination.outcome === 'undetermined' ? 3 : 0);
  });
};
