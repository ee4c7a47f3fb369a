import type { Register } from '../commands.ts';
import { deskImport } from './import.ts';
import { deskLines } from './lines.ts';
import { deskRelease } from './release.ts';

/** `licet desk ...`: the work on lines, on the store of this machine. */
export const desk: Register = (program, session) => {
  const command = program.command('desk').description('the desk: files in, lines, releases');
  deskImport(command, session);
  deskLines(command, session);
  deskRelease(command, session);
};
