import { run } from './run.ts';
import { terminal } from './terminal.ts';

const code = await run(process.argv.slice(2), terminal());
if (code !== 0) process.exitCode = code;
