import { criterionOf, type GroupCites } from '../hardship/household/group-criterion.js';
import { householdGroups } from '../hardship/cases/case.js';
import type { AnswersPolicy } from '../policy/answer/policy-answer.js';

interface Asking {
  /** Its words are not shown: only the passages are. */
  official: AnswersPolicy;
  /** Another one whenever the corpus changed. */
  library: () => object;
}

/** The passages that say what the three groups are for a place; asked once for each state of the corpus. */
export function findGroupCites({ official, library }: Asking): (region: string) => Promise<GroupCites> {
  let of = library();
  let found = new Map<string, Promise<GroupCites>>();
  return (region) => {
    if (of !== library()) {
      of = library();
      found = new Map();
    }
    const known = found.get(region) ?? askGroups(official, region);
    found.set(region, known);
    // a failure is not remembered
    known.catch(() => found.delete(region));
    return known;
  };
}

async function askGroups(answers: AnswersPolicy, region: string): Promise<GroupCites> {
  const asked = householdGroups.map(async (group) => {
    const answer = await answers.answer({ question: criterionOf(group), history: [], region, date: null });
    const cites = answer.kind === 'answered' ? answer.citations : [];
    return [
      group,
      cites.map(({ passage, document, title, quote, url }) => ({ passage, document, title, quote, url })),
    ] as const;
  });
  return Object.fromEntries(await Promise.all(asked));
}
