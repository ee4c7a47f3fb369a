import { randomInt } from 'node:crypto';

/** Without those that look alike. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const IN_GROUP = 5;

/** A password to be read off a screen once: twenty letters in groups of five, 99 bits. */
export const generatedPassword = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: IN_GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  ).join('-');
