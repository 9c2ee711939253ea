import { readCauses } from '../../src/hardship/reports/cause-lexicon.js';
import { causeGroups, type CauseGroup } from '../../src/hardship/reports/cause.js';
import type { CauseSense } from '../../src/hardship/reports/suggest-causes.js';
import { createDangerSense, dangers, type Danger } from '../../src/policy/question/sense-danger.js';

/** Hears danger by words alone, as if the classifier heard nothing. */
export const plainDangerSense = createDangerSense({
  dangersOf: async () => ({
    any: 0,
    each: Object.fromEntries(dangers.map((danger) => [danger, 0])) as Record<Danger, number>,
  }),
});

/** Hears causes by words alone. */
export const plainCauseSense: CauseSense = {
  causesOf: async (story) => {
    const named = readCauses(story);
    return Object.fromEntries(
      causeGroups.map((group) => [group, named.includes(group) ? 0.5 : 0.05]),
    ) as Record<CauseGroup, number>;
  },
};
