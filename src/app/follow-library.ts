import type { PolicyLibrary } from '../policy/policy-library.js';

export interface LibrarySource {
  /** Another one whenever another index comes into use. */
  stamp: () => Promise<string | null>;
  open: () => Promise<PolicyLibrary>;
}

export interface FollowedLibrary {
  current: () => PolicyLibrary;
  /** Resolves once the index that is in use now is the current one; rejects when it cannot be opened, and the next call tries again. */
  follow: () => Promise<void>;
  /** Called with every library that comes into use from now on, right before it does. */
  beforeUse: (prepare: (library: PolicyLibrary) => void) => void;
}

/** The library of the index in use. One look at a time: whoever waits for a look never waits for an older one. */
export async function followLibrary({ stamp, open }: LibrarySource): Promise<FollowedLibrary> {
  const prepared: ((library: PolicyLibrary) => void)[] = [];
  // the stamp first: what comes into use meanwhile is seen by the next look
  let seen = await stamp();
  let library = await open();
  let looking: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    const now = await stamp();
    if (now === seen) return;
    const opened = await open();
    for (const prepare of prepared) prepare(opened);
    library = opened;
    seen = now;
  };
  return {
    current: () => library,
    follow() {
      const next = looking.then(look);
      looking = next.catch(() => undefined);
      return next;
    },
    beforeUse: (prepare) => void prepared.push(prepare),
  };
}
