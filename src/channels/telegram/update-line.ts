/** Updates being worked on; it is bounded, so that a flood waits in Telegram and not in memory. */
export interface UpdateLine<Update> {
  /** Begins with them at once; order within a chat is the handler's to keep. */
  add(updates: readonly Update[]): void;
  full(): boolean;
  /** Resolves when there is room again. */
  room(): Promise<void>;
  /** Resolves when nothing is being worked on. */
  empty(): Promise<void>;
}

/** `handle` must not reject. */
export function createUpdateLine<Update>(
  handle: (update: Update) => Promise<void>,
  longest = 500,
): UpdateLine<Update> {
  let underway = 0;
  let waiting: { until: () => boolean; resolve: () => void }[] = [];

  const finish = (): void => {
    underway--;
    const ready = waiting.filter(({ until }) => until());
    waiting = waiting.filter((waiter) => !ready.includes(waiter));
    for (const { resolve } of ready) resolve();
  };
  const wait = (until: () => boolean): Promise<void> => {
    if (until()) return Promise.resolve();
    return new Promise((resolve) => waiting.push({ until, resolve }));
  };

  return {
    add(updates) {
      for (const update of updates) {
        underway++;
        void handle(update).finally(finish);
      }
    },
    full: () => underway >= longest,
    room: () => wait(() => underway < longest),
    empty: () => wait(() => underway === 0),
  };
}
