import { describe, expect, it } from 'vitest';
import { openRuleBook } from '../../src/app/open-rule-book.js';
import { passageFinder } from '../../src/app/rule-files.js';
import { claimsOf } from '../../src/eligibility/claims.js';
import type { PassageId } from '../../src/policy/corpus/passage.js';
import { loadCorpus } from '../../src/policy/corpus/load-corpus.js';
import { locateQuote } from '../../src/policy/corpus/locate-quote.js';
import type { PolicyLibrary } from '../../src/policy/policy-library.js';
import { corpusDir } from '../eligibility/real-benefits.js';

const { passages, regions } = await loadCorpus(corpusDir);
const library = { passages, regions } as unknown as PolicyLibrary;

describe('the rules of a running house', () => {
  it('are bound before another index comes into use, and not looked for again in a turn', async () => {
    let swap: (next: PolicyLibrary) => void = () => undefined;
    const rules = await openRuleBook(
      { corpusDir },
      { library: () => library, beforeUse: (prepare) => void (swap = prepare) },
    );
    const before = rules.benefits();
    expect(rules.benefits()).toBe(before);
    const cited = claimsOf(before[0]!)[0]!.citation;
    expect(rules.restsOn(cited.passage!)).toBe(true);
    expect(rules.restsOn('yunxi-2024-garden.0a1b2c3d')).toBe(false);
    const renamed = passages.map((passage) => ({ ...passage, id: `${passage.id}-anew` as PassageId }));
    swap({ ...library, passages: renamed });
    expect(rules.benefits()).not.toBe(before);
    expect(rules.restsOn(`${cited.passage!}-anew`)).toBe(true);
    expect(rules.restsOn(cited.passage!)).toBe(false);
  });

  it('find every sentence in the passage that a search of all of them finds', async () => {
    const rules = await openRuleBook({ corpusDir }, { library: () => library, beforeUse: () => undefined });
    const locate = passageFinder(passages);
    const citations = rules
      .benefits()
      .flatMap(claimsOf)
      .map(({ citation }) => citation);
    expect(citations.length).toBeGreaterThan(100);
    for (const { document, quote, passage } of citations) {
      const held = passages.find((each) => each.document === document && locateQuote(each, quote) !== null);
      expect(passage).toBe(held?.id ?? null);
      expect(locate(document, quote)).toBe(passage);
    }
  });
});
