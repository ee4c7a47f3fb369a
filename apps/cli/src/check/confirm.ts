import type { Language } from '@licet/engine';
import { BadInput } from '../errors/bad-input.ts';
import type { Io } from '../io.ts';
import type { Asked } from '../question/asked.ts';
import type { Built } from '../question/build.ts';

const TRIES = 3;

/** Builds the question; where a name is uncertain and a person sits there, asks which was meant. */
export async function confirmed(
  asked: Asked,
  io: Io,
  language: Language,
  build: (asked: Asked) => Built,
): Promise<Built> {
  let sure = asked;
  for (let tries = 0; ; tries++) {
    try {
      return build(sure);
    } catch (error) {
      const again = tries < TRIES && io.interactive ? await whichOne(error, sure, io, language) : undefined;
      if (again === undefined) throw error;
      sure = again;
    }
  }
}

/** The question with the uncertain name replaced by what the person meant; undefined to give up. */
async function whichOne(
  error: unknown,
  asked: Asked,
  io: Io,
  language: Language,
): Promise<Asked | undefined> {
  if (!(error instanceof BadInput) || error.suggestions.length === 0) return undefined;
  const option = error.code === 'unsure-item' ? 'item' : error.details.option;
  if (option !== 'item' && option !== 'to' && option !== 'from') return undefined;
  const numbered = error.suggestions.map((one, i) => `  ${i + 1}  ${one}`).join('\n');
  const given = (await io.ask(`${error.in(language)}\n${numbered}\n> `))?.trim();
  if (!given) return undefined;
  return { ...asked, [option]: error.suggestions[Number(given) - 1] ?? given };
}
