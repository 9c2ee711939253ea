import { ruleKinds, type DocumentMetadata } from '../corpus/policy-document.js';
import { hanPairs } from '../han-pairs.js';
import type { PolicyLibrary } from '../policy-library.js';
import type { RankedPassage } from '../retrieval/retrieval.js';
import { clauseAskedFor } from './clause-asked-for.js';
import { figuresIn } from './figures.js';
import { nearer } from './nearness.js';
import { takePlace } from './take-place.js';

/** A newer count at most this much less near than the older one is taken to be about the same. */
const asNear = -0.35;
/** Nor may what people ask of it be what is wanted by this much less. */
const wantedAsMuch = 0.3;
/** Clauses that count the same thing share so many pairs of characters: 建设运营扶贫车间152个, 建成运营扶贫车间132个. */
const sharedPairs = 3;

/** What a date or a length of time is told in counts nothing. */
const timeUnits: ReadonlySet<string> = new Set([
  '年',
  '月',
  '日',
  '天',
  '周',
  '期',
  '个月',
  '个工作日',
  '小时',
  '分钟',
  '岁',
]);

interface Asked {
  question: string;
  years: readonly number[];
  /** As in `SearchScope`. */
  day: string | null;
}

/**
 * How many there are by now is told by the newest report: of two documents of one place that are no rules and count the same
 * thing, the one of the later year goes first, if it was issued by the day of asking. Who names a year is told that year's count.
 */
export function newestCountFirst(
  ranked: readonly RankedPassage[],
  { question, years, day }: Asked,
  library: PolicyLibrary,
): RankedPassage[] {
  const [first, ...rest] = ranked;
  if (first === undefined || years.length > 0) return [...ranked];
  const documentOf = ({ passage }: RankedPassage) => library.documents.get(passage.document)!;
  const own = documentOf(first);
  if (ruleKinds.has(own.kind)) return [...ranked];
  const counts = countedIn(first);
  if (counts.units.size === 0) return [...ranked];
  const newer = rest.filter(
    (found) =>
      found.passage.region === first.passage.region &&
      isLaterReport(documentOf(found), own, day) &&
      nearer(found, first) >= asNear &&
      (found.trace.ask === null || found.trace.askWanting >= first.trace.askWanting - wantedAsMuch) &&
      countsTheSame(countedIn(found)),
  );
  const newest = newer.reduce<RankedPassage | null>(
    (best, found) => (best === null || documentOf(found).date! > documentOf(best).date! ? found : best),
    null,
  );
  return newest === null ? [...ranked] : takePlace([first, ...rest], newest);

  function countedIn(found: RankedPassage) {
    const clause = clauseAskedFor(found, question);
    const units = new Set(
      figuresIn(clause).flatMap(({ unit }) => (unit === '' || timeUnits.has(unit) ? [] : [unit])),
    );
    return { units, pairs: new Set(hanPairs(clause)) };
  }

  function countsTheSame({ units, pairs }: ReturnType<typeof countedIn>): boolean {
    const shared = [...pairs].filter((pair) => counts.pairs.has(pair)).length;
    return shared >= sharedPairs && [...units].some((unit) => counts.units.has(unit));
  }
}

/** Of a later year: what is reported twice in one year is one count. */
const isLaterReport = (
  { kind, date }: DocumentMetadata,
  { date: own }: DocumentMetadata,
  day: string | null,
): boolean =>
  !ruleKinds.has(kind) &&
  date !== null &&
  own !== null &&
  date.slice(0, 4) > own.slice(0, 4) &&
  (day === null || date <= day);
