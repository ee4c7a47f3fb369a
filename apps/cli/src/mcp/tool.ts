import type { Iso, Language } from '@licet/engine';
import type * as z from 'zod';

/** What a call is made in: the day, and the language of the answer. */
export interface Call {
  readonly today: Iso;
  readonly language: Language;
}

/** An answer for a program, and the same in a few lines. */
export interface Reply {
  readonly structured: object;
  readonly text: string;
}

/** A question that an assistant can put. None changes anything. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  /** When to use it, and what it cannot say. */
  readonly description: string;
  readonly input: z.ZodObject;
  readonly output: z.ZodObject;
  /** Takes arguments that fit `input`. Throws the typed errors of the command line. */
  readonly call: (given: never, call: Call) => Promise<Reply> | Reply;
}

/** A tool whose `call` gets what its input says. */
export const tool = <Input extends z.ZodObject>(
  made: Omit<Tool, 'input' | 'call'> & {
    readonly input: Input;
    readonly call: (given: z.output<Input>, call: Call) => Promise<Reply> | Reply;
  },
): Tool => made as Tool;
