import type { CountyProfiles } from '../hardship/cases/county-profile.js';
import type { EnteredCalendar } from '../hardship/clocks/calendar-override.js';
import { limitsBasis } from '../hardship/clocks/limits-basis.js';
import { refreshLimits, type RefreshParts } from '../hardship/clocks/refresh-limits.js';
import { wholeHouse, type StoredLimits } from '../hardship/clocks/stored-limits.js';
import type { KeepsLimits } from '../hardship/counties/change-settings.js';
import type { Clock } from '../shared/clock.js';
import { errorFacts, type Logger } from '../shared/logger.js';

/** So many cases are brought up to date while somebody waits for the page. */
const atOnce = 500;
const minute = 60_000;

export interface LimitKeeper extends KeepsLimits {
  /** Ends after the batch under way; what is left goes on with the next start. */
  stop(): Promise<void>;
}

/**
 * Brings stored limits up to date as long as the house stands: what a change of a profile asked for, what the last run left,
 * and at the first start after an update everything, when the calendar or the rules are others.
 */
export function keepLimits(parts: {
  stored: StoredLimits;
  counties: Pick<CountyProfiles, 'of'>;
  house: EnteredCalendar;
  clock: Clock;
  logger: Logger;
}): LimitKeeper {
  const { stored, house, clock, logger } = parts;
  const at = (): string => clock.now().toISOString();
  const state = { stopped: false, asked: false };
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  const walking: RefreshParts = {
    ...parts,
    async rest() {
      // others wait for the same database
      await new Promise((resolve) => setImmediate(resolve));
      return !state.stopped;
    },
  };

  const round = async (): Promise<void> => {
    for (const { region } of await stored.underway()) {
      if (state.stopped) return;
      const outcome = await refreshLimits(walking, region);
      if (outcome.kind === 'settling') later(Math.max(1000, outcome.at.getTime() - clock.now().getTime()));
      if (outcome.kind !== 'done') continue;
      const { seen, changed } = (await stored.of(region))!;
      logger.info({ cases: seen, changed }, 'stored limits follow their profiles and the calendar');
    }
  };
  const wanted = (): boolean => state.asked && !state.stopped;
  const run = async (): Promise<void> => {
    do {
      state.asked = false;
      await round().catch((error: unknown) => {
        logger.error(errorFacts(error), 'stored limits could not be brought up to date; it is tried again');
        later(minute);
      });
    } while (wanted());
    running = null;
  };
  const wake = (): void => {
    state.asked = true;
    if (!state.stopped) running ??= run();
  };
  const later = (milliseconds: number): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(wake, milliseconds);
    timer.unref();
  };

  const begin = async (): Promise<void> => {
    const basis = limitsBasis(house);
    if ((await stored.of(wholeHouse))?.basis !== basis) await stored.ask(wholeHouse, at(), basis);
    wake();
  };
  const begun = begin().catch((error: unknown) => {
    logger.error(errorFacts(error), 'stored limits could not be brought up to date; it is tried again');
    later(minute);
  });

  return {
    async ask(region) {
      await stored.ask(region, at());
    },
    async changed(region) {
      const refresh = await stored.ask(region, at());
      if (refresh.total <= atOnce) await refreshLimits(walking, region);
      wake();
      return (await stored.of(region)) ?? refresh;
    },
    of: (region) => stored.of(region),
    async stop() {
      state.stopped = true;
      if (timer !== null) clearTimeout(timer);
      await begun;
      await running;
    },
  };
}
