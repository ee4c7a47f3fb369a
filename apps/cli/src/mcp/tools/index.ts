import type { Tool } from '../tool.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { coverage } from './coverage.ts';
import { diff } from './diff.ts';
import { history } from './history.ts';
import { record } from './record.ts';
import { screen } from './screen.ts';

/** Every tool, in the order in which an assistant reads them. */
export const TOOLS: readonly Tool[] = [check, ask, screen, history, diff, record, coverage];
