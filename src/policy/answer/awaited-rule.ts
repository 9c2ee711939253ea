import { plainText } from '../corpus/plain-text.js';
import { hanPairs } from '../han-pairs.js';
import type { PolicyLibrary } from '../policy-library.js';
import { namesYear } from '../question/question-period.js';
import type { RankedPassage } from '../retrieval/retrieval.js';
import { headingOf } from './rule-likeness.js';
import type { SearchScope } from './search-scope.js';
import { toldBeside } from './told-beside.js';

/** 2026年的监测范围，待省上公布后另行通知. */
const awaited =
  /另行|以[^，,。；]{2,14}为准|待[^，,。；]{1,14}(?:公布|明确|下达|通知|确定)|尚未|未定|还不知道/u;
/** 2026年政策另行公布: of whatever the paper gives. */
const ofAll = /政策|各项/u;

/**
 * The sentence that says that what is asked of a year is not fixed yet, in the place of the best passage, which gives it of another year:
 * of a paper of where it is asked, and about the same or about all of it. Null where no paper says so.
 */
export function awaitedRule(
  best: RankedPassage,
  quote: string,
  { within, years }: Pick<SearchScope, 'within' | 'years'>,
  library: PolicyLibrary,
): RankedPassage | null {
  const given = `${headingOf(best.passage)}。${plainText(quote)}`;
  const found = library.passages
    .filter(({ region }) => within === undefined || within.has(region))
    .flatMap((passage) =>
      passage.sentences.flatMap((sentence, at) =>
        years.some((year) => namesYear(sentence, year)) && awaited.test(sentence)
          ? [toldBeside(best, passage, at)]
          : [],
      ),
    )
    .map((each) => ({ each, same: likenessOf(each) }))
    .filter(({ same }) => same > 0)
    .sort((a, b) => b.same - a.same)[0];
  return found?.each ?? null;

  function likenessOf(each: RankedPassage): number {
    const sentence = plainText(each.trace.askQuote!);
    const shared = hanPairs(sentence).filter((pair) => given.includes(pair)).length;
    const general = ofAll.test(sentence) && hanPairs(sentence).length < 24 ? 1 : 0;
    return (shared >= 2 ? shared : 0) + general;
  }
}
