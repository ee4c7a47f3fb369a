import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds between two looks. */
const PAUSE = 5_000;
/** Of the time in between, the share of a processor below which nobody is waiting for anything. */
const IDLE = 0.05;
/** Bytes above what was left the last time from which it is worth the effort. */
const WORTH = 48 * 2 ** 20;

/**
 * Keeps the memory of a server small that now and then works on 100,000 lines. Node lets its heap grow to four times what
 * is in use before it looks for what is not, and later keeps most of it. Here it looks sooner, and once the work is done
 * gives the rest back, which takes a tenth of a second. For a process that is the server alone. Returns what ends it.
 */
export function keepSmall(): () => void {
  setFlagsFromString('--heap-growing-percent=100');
  setFlagsFromString('--semi-space-growth-factor=1');
  let before = process.cpuUsage();
  let left = 0;
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    const rss = process.memoryUsage.rss();
    if (user + system > IDLE * PAUSE * 1_000 || rss < left + WORTH) return;
    giveMemoryBack();
    left = process.memoryUsage.rss();
  }, PAUSE);
  timer.unref();
  return () => clearInterval(timer);
}

type Collect = (options: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void;
let collect: Collect | undefined;

/** Gives back all memory that is not in use. */
export function giveMemoryBack(): void {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as Collect;
  }
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
