import type { Register } from '../commands.ts';
import { localDay } from '../terminal.ts';

const HELP = `
For an assistant that speaks the Model Context Protocol over stdio; it starts this command by itself:
  { "mcpServers": { "licet": { "command": "node", "args": ["FOLDER OF LICET/apps/cli/bin/licet.js", "mcp"] } } }
Tools: check, ask, screen, history, diff, record, coverage. None changes anything. Messages go to stderr.
It ends when its input ends, or on SIGTERM.`;

export const mcp: Register = (program, { io, exit }) => {
  program
    .command('mcp')
    .description('Answer an assistant over the Model Context Protocol (stdio)')
    .addHelpText('after', HELP)
    .action(async () => {
      // The SDK is as large as all the rest: only who is served waits for it.
      const { serve } = await import('./serve.ts');
      exit(await serve({ today: () => localDay(new Date()), log: (text) => io.err(`licet mcp: ${text}\n`) }));
    });
};
