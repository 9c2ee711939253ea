import { followDisasters, type FollowDisastersParts } from '../hardship/disaster/follow-disasters.js';
import { errorFacts, type Logger } from '../shared/logger.js';

/** Cases opened or moved into the place meanwhile are found so often. */
const everyMs = 60_000;
/** So long somebody who switched waits for the page; what is left is done behind it. */
const patienceMs = 3_000;

export interface DisasterKeeper {
  /** A disaster was switched on or off: resolves when its cases follow, or after a few seconds. */
  changed(): Promise<void>;
  /** Ends after the batch under way; what is left goes on with the next start. */
  stop(): Promise<void>;
}

/** Lets cases follow the disasters of their places as long as the house stands. */
export function keepDisasters(
  parts: Omit<FollowDisastersParts, 'rest'> & { logger: Logger },
): DisasterKeeper {
  const state = { stopped: false };
  let running = Promise.resolve();
  const walking: FollowDisastersParts = {
    ...parts,
    async rest() {
      // others wait for the same database
      await new Promise((resolve) => setImmediate(resolve));
      return !state.stopped;
    },
  };
  const once = async (): Promise<void> => {
    if (state.stopped) return;
    const { marked, lifted } = await followDisasters(walking);
    if (marked + lifted > 0)
      parts.logger.info({ marked, lifted }, 'cases follow the disasters of their places');
  };
  const run = (): Promise<void> => {
    running = running.then(() =>
      once().catch((error: unknown) =>
        parts.logger.error(errorFacts(error), 'cases do not follow a disaster yet; it is tried again'),
      ),
    );
    return running;
  };
  void run();
  const timer = setInterval(() => void run(), everyMs);
  timer.unref();
  return {
    async changed() {
      const patience = { timer: undefined as NodeJS.Timeout | undefined };
      const enough = new Promise<void>((resolve) => {
        patience.timer = setTimeout(resolve, patienceMs);
      });
      await Promise.race([run(), enough]);
      clearTimeout(patience.timer);
    },
    async stop() {
      state.stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
