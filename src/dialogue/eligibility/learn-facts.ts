import { isDeepStrictEqual } from 'node:util';
import { completeFacts, contradictions, mostMembers, type Facts } from '../../eligibility/facts.js';

/**
 * Facts with what was just said; a later word about the same thing stands. `clashed`: something does not go with what is known,
 * and is left out: what comes back can always be stored and read again.
 */
export function learnFacts(known: Facts, told: Facts): { facts: Facts; clashed: boolean } {
  const { members = [], ...single } = told;
  let facts: Facts = known;
  let clashed = false;
  for (const [name, value] of Object.entries(single)) {
    const changed: Facts = { ...facts, [name]: value };
    if (contradictions(changed).length === 0) facts = changed;
    else clashed = true;
  }
  for (const member of members) {
    const before = facts.members ?? [];
    if (before.length >= mostMembers || before.some((one) => isDeepStrictEqual(one, member))) continue;
    const changed: Facts = { ...facts, members: [...before, member] };
    if (contradictions(changed).length === 0) facts = changed;
    else clashed = true;
  }
  return { facts, clashed };
}

/** Adds what follows from an answer (what was not picked is not so) where nothing is known yet. */
export function supplementFacts(known: Facts, implied: Facts): Facts {
  const open = Object.entries(implied).filter(
    ([name]) => completeFacts(known)[name as keyof Facts] === undefined,
  );
  return learnFacts(known, Object.fromEntries(open)).facts;
}
