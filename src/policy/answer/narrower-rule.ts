import { periodStanding } from '../corpus/period-standing.js';
import { ruleKinds, type DocumentMetadata } from '../corpus/policy-document.js';
import { plainText } from '../corpus/plain-text.js';
import type { PolicyLibrary } from '../policy-library.js';
import { coversYear } from '../question/question-period.js';
import type { WantedAnswer } from '../question/wanted-answer.js';
import { leavesUntold, type WantedDetails } from '../question/wanted-detail.js';
import type { RankedPassage } from '../retrieval/retrieval.js';
import { chooseQuote } from './choose-quote.js';
import { isOnlyConfirming } from './changed-rule.js';
import { clauseAskedFor } from './clause-asked-for.js';
import { nearer } from './nearness.js';
import { dropsThing } from './same-thing.js';
import { ruleLikeness } from './rule-likeness.js';
import { searchForm } from './search-form.js';
import type { SearchScope } from './search-scope.js';
import { takePlace } from './take-place.js';

/**
 * What speaks for the county's rule being about the same, in log-odds: fitted on 481 pairs of which one answered
 * (docs/decisions/0023), rounded. Two papers of two levels mostly speak of different things.
 */
const weights = { none: -1.6, nearer: 4.2, shared: 0.4, share: 0.9, headings: 0.25, leavesOut: 1.5 };
/** It goes first from these log-odds on. */
const aboutTheSame = -0.6;

/** 我县不把灰鹅列入奖补: the county says that it does not give what the prefecture does. */
const leavesOut = /不(?:再|把|将|予)?[^，,。；;]{0,8}(?:列入|纳入|[补奖][^，,。；;]{0,2}$)|取消|停止/u;

/** The words that were searched, and what they ask for. */
interface Wanted {
  searched: string;
  kinds: readonly WantedAnswer[];
  wanted: WantedDetails;
}

/**
 * Puts the county's own rule before the prefecture's or the province's on the same thing: a county may give more, and its paper
 * is the one its offices go by. It must be in force, most likely be about the same, and tell the particular that is asked for.
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
  const quote = quoteOf(first);
  const tells = (found: RankedPassage) => !leavesUntold(wanted, quoteOf(found));
  const liesBetween = ({ passage }: RankedPassage) =>
    passage.region !== first.passage.region &&
    regions.contains(first.passage.region, passage.region) &&
    regions.contains(passage.region, places[0]!);
  const taking = rest
    .filter(
      (found) =>
        liesBetween(found) &&
        isInForce(documentOf(found), years, day) &&
        (tells(found) || !tells(first)) &&
        !dropsThing(plainText(searched), quote, searchForm(found.passage)),
    )
    .map((found) => ({ found, same: sameRule(found) }))
    .filter(({ found, same }) => same >= aboutTheSame && !isOnlyConfirming(clauseAskedFor(found, searched)))
    .sort((a, b) => nearer(b.found, a.found))[0];
  if (taking === undefined) return [...ranked];
  return takePlace([first, ...rest], taking.found);

  /** How sure it is that a county's rule is about the same as the best one, in log-odds. */
  function sameRule(found: RankedPassage): number {
    const own = quoteOf(found);
    const { shared, share, headings } = ruleLikeness(first!, quote, found, own);
    return (
      weights.none +
      weights.nearer * nearer(found, first!) +
      weights.shared * shared +
      weights.share * share +
      weights.headings * headings +
      (shared > 0 && leavesOut.test(own) ? weights.leavesOut : 0)
    );
  }
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
