import * as z from 'zod';
import { coveragePrinted, openPrinted } from '../../coverage/command.ts';
import { coveragePlain, openPlain } from '../../coverage/plain.ts';
import { basis, basisSchema, basisText } from '../basis.ts';
import { lang } from '../question-input.ts';
import { tool } from '../tool.ts';

export const coverage = tool({
  name: 'coverage',
  title: 'What is modelled, and what is not',
  description:
    'Every provision of the EAR that Licet knows of: modelled, partial or only pointed at, and what is left out; with open: true the points that the law itself leaves open, each with its readings and the one taken. Use it before relying on an answer outside advanced chips, and when the user asks how far an answer can be trusted. What is not named here is not covered at all.',
  input: z.strictObject({
    open: z.boolean().describe('the open questions in place of the provisions').optional(),
    lang,
  }),
  output: z.strictObject({
    answer: z.union([
      z.strictObject({
        coveredFrom: z.string(),
        verifiedThrough: z.string(),
        provisions: basisSchema.shape.provisions,
      }),
      z.array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          readings: z.array(z.string()),
          taken: z.string(),
          cite: z.string(),
        }),
      ),
    ]),
    basis: basisSchema,
  }),
  call({ open = false }, { language, today }) {
    const page = { color: false, columns: 10_000 };
    const about = basis(new Set(), today, language);
    return {
      structured: { answer: open ? openPlain(language) : coveragePlain(language), basis: about },
      text: `${open ? openPrinted(language, page) : coveragePrinted(language, page)}\n${basisText(about, language)}`,
    };
  },
});
