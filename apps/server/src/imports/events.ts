import type { Language } from '@licet/engine';
import { stateOf, type Upload } from './state.ts';

/** Milliseconds between two events, and between signs of life where nothing happens. */
const [PAUSE, ALIVE] = [200, 15_000];

/**
 * Server-sent events: `progress` with the state whenever it changes, `done` with it as the last one. Of an import that
 * does not run, both at once.
 */
export function eventsOf(upload: Upload, language: Language): Response {
  const encoder = new TextEncoder();
  let end: () => void = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const say = (event: string): void => {
        const data = JSON.stringify(stateOf(upload, language));
        controller.enqueue(encoder.encode(`event: ${event}\ndata: ${data}\n\n`));
      };
      const finish = (): void => {
        end();
        say('progress');
        say('done');
        controller.close();
      };
      if (upload.stage !== 'running') {
        finish();
        return;
      }
      let waiting: NodeJS.Timeout | undefined;
      const alive = setInterval(() => controller.enqueue(encoder.encode(':\n\n')), ALIVE);
      const changed = (): void => {
        if (upload.stage !== 'running') finish();
        else
          waiting ??= setTimeout(() => {
            waiting = undefined;
            say('progress');
          }, PAUSE);
      };
      end = () => {
        clearInterval(alive);
        clearTimeout(waiting);
        upload.listeners.delete(changed);
      };
      upload.listeners.add(changed);
      say('progress');
    },
    cancel: () => end(),
  });
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });
}
