import type { RegionPath } from '../corpus/region-list.js';
import { ruleKinds, type DocumentMetadata } from '../corpus/policy-document.js';
import type { PolicyLibrary } from '../policy-library.js';
import { coversYear, namesYear } from '../question/question-period.js';
import type { RankedPassage } from '../retrieval/retrieval.js';
import { chooseQuote } from './choose-quote.js';
import type { SearchScope } from './search-scope.js';

/** A rule of a year that was asked for comes before one that only names the year, in fused score. */
const ofThatYear = 0.06;
/** The sentence speaks of other years only (2025年度 where 2024 is asked). */
const ofOtherYears = -0.12;
/** 2023年1月1日以后 holds on; 补到2025年, 较2020年增加 give nothing of that year. */
const yearNamed = /(?<![至到较比])(20\d\d)年(?![^，。；]{0,8}(?:以?[后来前]|起|至|到))/gu;
/** On the day of asking nobody knew it, and an older rule of the place stood. */
const notYetIssued = -1;

/** How much better or worse a found passage fits the years asked about and the day of asking. */
export function yearFit(
  found: RankedPassage,
  { years, day }: Pick<SearchScope, 'years' | 'day'>,
  library: PolicyLibrary,
): number {
  const document = library.documents.get(found.passage.document)!;
  const early = day !== null && (document.date ?? '') > day && hasOlder(document, day, library);
  const covers = years.length > 0 && coversYear(document.period, Math.max(...years));
  return (
    (early ? notYetIssued : 0) +
    (covers ? ofThatYear : 0) +
    (years.length > 0 && tellsOtherYears(chooseQuote(found, ['what']), years) ? ofOtherYears : 0)
  );
}

/** 2025年度资助20元, where the rule of 2024 is asked for. */
export function tellsOtherYears(quote: string, years: readonly number[]): boolean {
  const named = [...quote.matchAll(yearNamed)].map(([, year]) => Number(year));
  return named.length > 0 && !named.some((year) => years.includes(year));
}

/** What is over, or goes on, is told of every year after. */
const holdsOn = /停止|取消|不再|继续|不变|照旧|废止|仍[按照执发]/u;

/** 2024年度监测户资助120元；脱贫户不再资助: all that it gives with a year was given in others than those asked about. */
export function givesOtherYears(quote: string, years: readonly number[]): boolean {
  if (years.length === 0 || years.some((year) => namesYear(quote, year))) return false;
  const dated = quote.split(/[；;。]/u).filter((part) => tellsOtherYears(part, years));
  return dated.length > 0 && !dated.some((part) => holdsOn.test(part));
}

/** A rule of the same place, or of one above it, that was known by then. */
function hasOlder(document: DocumentMetadata, day: string, { documents, regions }: PolicyLibrary): boolean {
  if (!ruleKinds.has(document.kind)) return false;
  for (const other of documents.values()) {
    if (
      regions.contains(other.region as RegionPath, document.region as RegionPath) &&
      ruleKinds.has(other.kind) &&
      other.date !== null &&
      other.date <= day
    )
      return true;
  }
  return false;
}
