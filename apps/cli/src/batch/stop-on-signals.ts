/** A signal that asks the process to end is heard as an abort first, so that nothing half written stays. */
export interface Stop {
  readonly signal: AbortSignal;
  /** Ends the process as the system asked. */
  obey(): void;
  end(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export function stopOnSignals(): Stop {
  const controller = new AbortController();
  let asked: NodeJS.Signals = 'SIGINT';
  const heard = (signal: NodeJS.Signals): void => {
    asked = signal;
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, heard);
  const end = (): void => {
    for (const signal of SIGNALS) process.off(signal, heard);
  };
  return {
    signal: controller.signal,
    obey() {
      // Whoever sent it (a shell, a scheduler) learns from the way we end that it was the signal.
      end();
      process.kill(process.pid, asked);
    },
    end,
  };
}
