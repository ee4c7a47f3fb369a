import { answer, plain } from '../answer.ts';
import { confirmed } from '../check/confirm.ts';
import {
  type AskedOptions,
  dayOption,
  itemOptions,
  languageOf,
  lawOptions,
  outputOptions,
  partyOptions,
} from '../check/options.ts';
import type { Register } from '../commands.ts';
import { human } from '../output/human.ts';
import { WORDS } from '../output/words.ts';
import { buildQuestion } from '../question/build.ts';
import { withParties } from '../question/with-parties.ts';
import { interview } from './interview.ts';

export const ask: Register = (program, { io, exit }) => {
  const command = program
    .command('ask')
    .description(
      'Interview: presumes nothing, and asks only what can still change the answer. Answers may come on stdin, one a line.',
    );
  for (const add of [itemOptions, partyOptions, dayOption, lawOptions, outputOptions]) add(command);
  command.action(async (options: AskedOptions) => {
    const language = languageOf(options);
    const described =
      options.item !== undefined || (options.fact ?? []).some((fact) => fact.startsWith('item.'));
    const item = described
      ? options.item
      : (await io.ask(`${WORDS.which.itemOrFigures[language]}\n> `))?.trim();
    const asked = { ...options, item: item || undefined, strict: true };
    const sure = await confirmed(asked, io, language, (one) =>
      buildQuestion(one, { today: io.today, optional: ['item', 'to'] }),
    );
    const built = await withParties(sure, io, language);
    const answered = answer(await interview(built, io, language), language, false);
    const { determination } = answered;
    if (options.json) io.out(`${JSON.stringify(plain(answered), null, 2)}\n`);
    else io.out(`\n${human(answered, io)}`);
    exit(determination.outcome === 'undetermined' ? 3 : 0);
  });
};
