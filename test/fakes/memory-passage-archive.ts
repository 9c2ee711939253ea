import type { ArchivedPassage, PassageArchive } from '../../src/policy/passage-archive.js';

/** Keeps passages in memory; the first text of an id stays. */
export function createMemoryPassageArchive(): PassageArchive {
  const kept = new Map<string, ArchivedPassage>();
  return {
    async remember(passages) {
      for (const passage of passages) {
        if (!kept.has(passage.passage)) kept.set(passage.passage, structuredClone(passage));
      }
    },
    async find(passage) {
      return structuredClone(kept.get(passage)) ?? null;
    },
  };
}
