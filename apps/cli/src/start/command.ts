import type { Register } from '../commands.ts';
import { serving } from '../serve/serving.ts';
import { overview } from './overview.ts';

/** `npm start`: what was found in the order book of the examples, then the server with the demo company. */
export const start: Register = (program, session) => {
  program
    .command('start')
    .description('Determine examples/orders.csv, then serve a demo company (npm start)')
    .action(async () => {
      await overview(session);
      await serving(session, { demo: true });
    });
};
