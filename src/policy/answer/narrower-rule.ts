import { dayRange } from '../corpus/loose-date.js';
import { ruleKinds, type DocumentMetadata } from '../corpus/policy-document.js';
import { plainText } from '../corpus/plain-text.js';
import type { PolicyLibrary } from '../policy-library.js';
import { coversYear } from '../question/question-period.js';
import { wantedAnswers } from '../question/wanted-answer.js';
import { tellsNone, wantedDetails } from '../question/wanted-detail.js';
import type { RankedPassage } from '../retrieval/retrieval.js';
import { nearer } from './about-as-near.js';
import { chooseQuote } from './choose-quote.js';
import { dropsThing } from './same-thing.js';
import { searchForm } from './search-form.js';
import type { SearchScope } from './search-scope.js';

/** Two papers of two levels mostly speak of different things: nearer than a newer rule of the same place must be. */
const asNear = -0.15;

/**
 * Puts the county's own rule before the prefecture's or the province's on the same thing: a county may give more, and its paper
 * is the one its offices go by. It must be in force, about as near to the question, and tell the particular that is asked for.
 */
export function narrowestRuleFirst(
  ranked: readonly RankedPassage[],
  question: string,
  searched: string,
  { places, years, day }: SearchScope,
  library: PolicyLibrary,
): RankedPassage[] {
  const [first, ...rest] = ranked;
  if (first === undefined || places.length !== 1) return [...ranked];
  const { regions, documents } = library;
  const documentOf = ({ passage }: RankedPassage) => documents.get(passage.document)!;
  if (!ruleKinds.has(documentOf(first).kind)) return [...ranked];
  const kinds = wantedAnswers(question);
  const wanted = wantedDetails(plainText(question));
  const quoteOf = (found: RankedPassage) => plainText(chooseQuote(found, kinds));
  const tells = (found: RankedPassage) => !tellsNone(wanted, quoteOf(found));
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
  return [{ ...own, score: first.score, insteadOf: first }, first, ...rest.filter((found) => found !== own)];
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
  return period === null || (day >= dayRange(period.from).from && day <= dayRange(period.to).to);
}
