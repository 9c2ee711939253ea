/** Runs the tasks of one key one after another; different keys run side by side. */
export interface SessionQueue {
  run<T>(key: string, task: () => Promise<T>): Promise<T>;
}

export function createSessionQueue(): SessionQueue {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run(key, task) {
      const before = tails.get(key) ?? Promise.resolve();
      const done = before.then(task, task);
      const tail = done.catch(() => undefined);
      tails.set(key, tail);
      void tail.then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
      return done;
    },
  };
}
