import type { Language } from '@licet/engine';
import { BadInput } from '../errors/bad-input.ts';
import type { Io } from '../io.ts';
import { PART_WORDS, WORDS } from '../output/words.ts';
import type { Asked } from '../question/asked.ts';
import { type Parsed, parseWords, type Unsure } from '../words/parse.ts';

/**
 * Reads the question in words, and asks for what is missing or has two meanings where somebody can be asked.
 * Options that stand beside the words prevail over them.
 */
export async function askInWords(line: string, options: Asked, io: Io, language: Language): Promise<Asked> {
  const parsed = parseWords(line, io.today);
  const given = Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as Asked;
  let asked: Asked = {
    ...parsed.asked,
    ...given,
    fact: [...(parsed.asked.fact ?? []), ...(given.fact ?? [])],
  };
  for (const unsure of parsed.unsure) {
    if (settledBy(given, unsure)) continue;
    asked = await settled(asked, unsure, line, io, language);
  }
  for (const part of ['item', 'to'] as const) {
    if (asked[part] !== undefined || (part === 'item' && asked.fact?.length)) continue;
    const answer = io.interactive ? (await io.ask(`${WORDS.which[part][language]} `))?.trim() : undefined;
    if (!answer)
      throw new BadInput('words-missing', {
        given: line,
        missing: missingParts(asked, language),
        leftOver: parsed.leftOver.join('; ') || undefined,
      });
    asked = { ...asked, [part]: answer };
  }
  say(parsed, options, io, language);
  return asked;
}

const settledBy = (given: Asked, { part }: Unsure): boolean =>
  part !== 'place' && part !== 'endUserPlace' && given[part] !== undefined;

async function settled(
  asked: Asked,
  unsure: Unsure,
  line: string,
  io: Io,
  language: Language,
): Promise<Asked> {
  const { part, given, suggestions } = unsure;
  const what = part === 'place' ? given : `${PART_WORDS[part][language]} (${suggestions.join(' / ')})`;
  if (part === 'place' || !io.interactive) throw new BadInput('words-unsure', { given: line, unsure: what });
  const list = suggestions.map((one, i) => `  ${i + 1}  ${one}`).join('\n');
  const answer = (await io.ask(`${WORDS.which.of[language]} ${what}?\n${list}\n> `))?.trim();
  if (!answer) throw new BadInput('words-unsure', { given: line, unsure: what });
  const chosen = suggestions[Number(answer) - 1] ?? answer;
  if (part === 'hq' || part === 'parent') return { ...asked, [part]: [chosen] };
  if (part === 'endUserPlace')
    return { ...asked, fact: [...(asked.fact ?? []), `party.endUserPlace=${chosen}`] };
  return { ...asked, [part]: chosen };
}

const missingParts = (asked: Asked, language: Language): string =>
  (['item', 'to'] as const)
    .filter((part) => asked[part] === undefined)
    .map((part) => PART_WORDS[part][language])
    .join(', ');

/** What was set aside, and the one liberty that was taken. The rest stands with the answer. */
function say(parsed: Parsed, options: Asked & { json?: boolean }, io: Io, language: Language): void {
  const print = options.json ? io.err : io.out;
  if (parsed.nextYear && options.on === undefined)
    print(`${parsed.nextYear.given}: ${WORDS.nextYear[language]} ${parsed.nextYear.day.slice(0, 7)}.\n`);
  if (parsed.firstOfMonth && options.on === undefined)
    print(`${parsed.firstOfMonth.given}: ${WORDS.firstOfMonth[language]} ${parsed.firstOfMonth.day}.\n`);
  const settledNames = parsed.unsure.map(({ given }) => given);
  const leftOver = parsed.leftOver.filter((phrase) => !settledNames.includes(phrase));
  if (leftOver.length > 0) print(`${WORDS.notUnderstood[language]}: ${leftOver.join('; ')}\n`);
}
