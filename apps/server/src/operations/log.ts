import { type DestinationStream, type Logger, pino } from 'pino';
import type { Settings } from '../settings.ts';

/** One JSON line for each event. No secrets, no bodies, no query strings, no names of parties. */
export const openLog = ({ logLevel }: Pick<Settings, 'logLevel'>, to?: DestinationStream): Logger =>
  pino(
    {
      level: logLevel,
      base: { app: 'licet' },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: ['*.authorization', '*.cookie', '*.password', '*.secret', 'headers'], remove: true },
    },
    to ?? pino.destination({ fd: 2, sync: true }),
  );
