/** How the index stands to the corpus. */
export type UpkeepState =
  | { kind: 'rest' }
  /** Texts embedded so far, of how many; `all` is 0 while the corpus is read. */
  | { kind: 'working'; done: number; all: number }
  /** The last round failed: the index before it is still in use. */
  | { kind: 'failed'; error: unknown };

/** Brings the index of a running house up to date behind the pages, one round at a time. */
export interface IndexUpkeep {
  /** The corpus changed: a round begins, or one more follows the round under way. */
  wanted(): void;
  /** As `wanted`, once nothing more came for a while: a person writes one ask after the other. */
  wantedSoon(): void;
  state(): UpkeepState;
  /** Resolves when nothing is under way and nothing waits. */
  settled(): Promise<void>;
  /** No round begins any more; resolves when the one under way is over. */
  stop(): Promise<void>;
}

export interface UpkeepParts {
  /** Builds what is out of date and puts it into use. */
  refresh: (progress: (done: number, all: number) => void) => Promise<void>;
  /** After a round that went well, when no other waits. */
  afterwards?: () => Promise<void>;
  onFailure: (error: unknown) => void;
  /** Quiet before a `wantedSoon` begins, in milliseconds. */
  quietMs?: number;
}

export function createIndexUpkeep({
  refresh,
  afterwards,
  onFailure,
  quietMs = 8_000,
}: UpkeepParts): IndexUpkeep {
  let state: UpkeepState = { kind: 'rest' };
  /** Counts what was wanted, so that a round under way knows that more came. */
  let changes = 0;
  let stopped = false;
  let waiting: NodeJS.Timeout | null = null;
  let round: Promise<void> | null = null;

  const work = async (): Promise<void> => {
    for (let seen = -1; seen !== changes && !stopped; ) {
      seen = changes;
      state = { kind: 'working', done: 0, all: 0 };
      try {
        await refresh((done, all) => (state = { kind: 'working', done, all }));
        if (seen === changes) await afterwards?.();
        state = { kind: 'rest' };
      } catch (error) {
        onFailure(error);
        state = { kind: 'failed', error };
      }
    }
    round = null;
  };
  const clear = (): void => {
    if (waiting !== null) clearTimeout(waiting);
    waiting = null;
  };
  const upkeep: IndexUpkeep = {
    wanted() {
      clear();
      changes++;
      if (!stopped) round ??= work();
    },
    wantedSoon() {
      clear();
      if (stopped) return;
      waiting = setTimeout(() => upkeep.wanted(), quietMs);
      waiting.unref();
    },
    state: () => state,
    async settled() {
      if (waiting !== null) upkeep.wanted();
      while (round !== null) await round;
    },
    async stop() {
      stopped = true;
      clear();
      await round;
    },
  };
  return upkeep;
}
