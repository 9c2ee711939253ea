import { locateQuote } from '../corpus/locate-quote.js';
import { plainText } from '../corpus/plain-text.js';
import { namesAnother } from '../question/named-thing.js';
import { leavesUntold, type WantedDetails } from '../question/wanted-detail.js';
import type { RankedPassage } from '../retrieval/retrieval.js';
import { searchForm } from './search-form.js';

/** Of two passages about as near, the one that tells the kind of particular that is asked for comes first; in fused score. */
const untold = -0.06;

/** How much worse a found passage fits for a particular that is wanted and that it does not tell. */
export function detailFit({ passage }: Pick<RankedPassage, 'passage'>, wanted: WantedDetails): number {
  return leavesUntold(wanted, searchForm(passage)) ? untold : 0;
}

/** A sentence that tells it is quoted instead of one whose ask is nearer by no more than this, in cosine. */
const aboutAsNear = 0.1;

/**
 * The same passage by the nearest ask whose sentence tells the particular that is wanted, of the thing that is named, when the
 * best one's does not.
 */
export function byTellingSentence(
  found: RankedPassage,
  question: string,
  wanted: WantedDetails,
  quote: string,
): RankedPassage {
  const { ask, askWords, askQuote, askPoint, askWanting, otherAsks } = found.trace;
  const tells = (sentence: string) =>
    !leavesUntold(wanted, plainText(sentence)) && !namesAnother(question, plainText(sentence));
  if (ask === null || tells(quote)) return found;
  const telling = otherAsks().find((other) => other.similarity >= ask - aboutAsNear && tells(other.quote));
  if (telling === undefined) return found;
  const { ask: words, similarity, wanting, point, quote: sentence } = telling;
  // whether the ask or the window is nearer, this sentence is quoted
  const window = locateQuote(found.passage, sentence) ?? found.trace.window;
  const nearest = { ask: similarity, askPoint: point, askWords: words, askWanting: wanting };
  const former = { ask: askWords!, similarity: ask, wanting: askWanting, point: askPoint!, quote: askQuote! };
  const others = () => [former, ...otherAsks().filter((other) => other !== telling)];
  return { ...found, trace: { ...found.trace, ...nearest, askQuote: sentence, window, otherAsks: others } };
}
