import { periodStanding } from '../corpus/period-standing.js';
import { ruleKinds, type DocumentMetadata } from '../corpus/policy-document.js';
import { plainText } from '../corpus/plain-text.js';
import type { PolicyLibrary } from '../policy-library.js';
import { coversYear } from '../question/question-period.js';
import type { WantedAnswer } from '../question/wanted-answer.js';
import { leavesUntold, type WantedDetails } from '../question/wanted-detail.js';
import type { RankedPassage } from '../retrieval/retrieval.js';
import { chooseQuote } from './choose-quote.js';
import { nearer } from './nearness.js';
import { dropsThing } from './same-thing.js';
import { searchForm } from './search-form.js';
import type { SearchScope } from './search-scope.js';
import { takePlace } from './take-place.js';

/** Two papers of two levels mostly speak of different things: nearer than a newer rule of the same place must be. */
const asNear = -0.15;

/** The words that were searched, and what they ask for. */
interface Wanted {
  searched: string;
  kinds: readonly WantedAnswer[];
  wanted: WantedDetails;
}

/**
 * Puts the county's own rule before the prefecture's or the province's on the same thing: a county may give more, and its paper
 * is the one its offices go by. It must be in force, about as near to the question, and tell the particular that is asked for.
 */
export function narrowestRuleFirst(
  ranked: readonly RankedPassage[],
  { searched, kinds, wanted }: Wanted,
  { places, years, day }: SearchScope,
  library: PolicyLibrary,
): RankedPassage[] {
  const [first, ...rest] = ranked;
  if (first === undefined || places.length !== 1) return [...ranked];
  const { regions, documents } = library;
  const documentOf = ({ passage }: RankedPassage) => documents.get(passage.document)!;
  if (!ruleKinds.has(documentOf(first).kind)) return [...ranked];
  const quoteOf = (found: RankedPassage) => plainText(chooseQuote(found, kinds));
  const tells = (found: RankedPassage) => !leavesUntold(wanted, quoteOf(found));
  const liesBetween = ({ passage }: RankedPassage) =>
    passage.region !== first.passage.region &&
    regions.contains(first.passage.region, passage.region) &&
    regions.contains(passage.region, places[0]!);
  const own = rest
    .filter(
      (found) =>
        liesBetween(found) &&
        isInForce(documentOf(found), years, day) &&
        nearer(found, first) >= asNear &&
        (tells(found) || !tells(first)) &&
        !dropsThing(plainText(searched), quoteOf(first), searchForm(found.passage)),
    )
    .sort((a, b) => nearer(b, a))[0];
  if (own === undefined) return [...ranked];
  return takePlace([first, ...rest], own);
}

/** A rule that held in the year asked about, or holds on the day of asking. */
function isInForce(
  { kind, date, period }: DocumentMetadata,
  years: readonly number[],
  day: string | null,
): boolean {
  if (!ruleKinds.has(kind)) return false;
  if (years.length > 0) return coversYear(period, Math.max(...years));
  if (day === null) return true;
  if (date !== null && date > day) return false;
  return ['undated', 'current'].includes(periodStanding(period, day));
}
