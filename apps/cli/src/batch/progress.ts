export interface Progress {
  readonly rows: number;
  readonly seconds: number;
  /** Part of the file read, from 0 to 1, where that is known. */
  readonly done: number | undefined;
}

export interface Terminal {
  readonly isTTY?: boolean | undefined;
  readonly write: (text: string) => unknown;
}

const BAR = 24;
const EVERY_TTY = 0.1;
const EVERY_LOG = 5;

/** Draws a bar on a terminal, and a plain line now and then where the output goes to a log. */
export function progressOn({ isTTY, write }: Terminal): {
  update: (progress: Progress) => void;
  finish: () => void;
} {
  let last = 0;
  let drawn = false;
  return {
    update(progress) {
      if (progress.seconds - last < (isTTY ? EVERY_TTY : EVERY_LOG)) return;
      last = progress.seconds;
      drawn = true;
      write(isTTY ? `\r\u001b[2K${bar(progress.done)}${counts(progress)}` : `${counts(progress)}\n`);
    },
    finish() {
      if (isTTY && drawn) write('\r\u001b[2K');
    },
  };
}

function counts({ rows, seconds, done }: Progress): string {
  const rate = Math.round(rows / Math.max(seconds, 0.001));
  const part = done === undefined ? '' : `, ${Math.floor(done * 100)} %`;
  return `${rows} rows, ${rate} rows/s${part}`;
}

function bar(done: number | undefined): string {
  if (done === undefined) return '';
  const full = Math.round(done * BAR);
  return `[${'#'.repeat(full)}${'.'.repeat(BAR - full)}] `;
}
