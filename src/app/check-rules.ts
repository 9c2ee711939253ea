import type { Benefit } from '../eligibility/benefit.js';
import { claimsOf } from '../eligibility/claims.js';
import { reviewSays } from '../eligibility/review-wording.js';
import { standingReviews } from '../eligibility/rule-review.js';
import { readRules, type LocatesQuote } from '../eligibility/read-rules.js';
import type { CorpusProblem } from '../policy/corpus/check-corpus.js';
import type { Corpus } from '../policy/corpus/corpus.js';
import { loadCorpus } from '../policy/corpus/load-corpus.js';
import { dayRange } from '../policy/corpus/loose-date.js';
import type { PolicyDocument } from '../policy/corpus/policy-document.js';
import type { RegionList, RegionPath } from '../policy/corpus/region-list.js';
import { hasStrayFigure } from '../policy/corpus/stray-figure.js';
import { reviewBenefits } from './review-rules.js';
import { passageFinder, readRuleFiles } from './rule-files.js';
import { readReviews, reviewFile } from './rule-review-file.js';

interface Checked {
  documents: ReadonlyMap<string, PolicyDocument>;
  regions: RegionList;
  locate: LocatesQuote;
}
type Fault = (message: string) => void;

/** Everything wrong with `corpus/rules/` beside its documents; `today` (YYYY-MM-DD) also finds rules whose period has ended. */
export async function checkRules(corpusDir: string, today: string): Promise<CorpusProblem[]> {
  const files = await readRuleFiles(corpusDir);
  if (files.length === 0) return [];
  const corpus = await loadCorpus(corpusDir);
  const checked: Checked = {
    documents: new Map(corpus.documents.map((document) => [document.id, document])),
    regions: corpus.regions,
    locate: passageFinder(corpus.passages),
  };
  const problems: CorpusProblem[] = [];
  const seen = new Map<string, string>();
  const all: Benefit[] = [];
  for (const { path, text } of files) {
    const fault = (message: string) => problems.push({ severity: 'error', file: path, message });
    let benefits: Benefit[];
    try {
      benefits = readRules(text, path, checked.locate);
    } catch (error) {
      fault((error as Error).message);
      continue;
    }
    for (const benefit of benefits) {
      const other = seen.get(benefit.id);
      if (other !== undefined) fault(`the id "${benefit.id}" is also in ${other}`);
      seen.set(benefit.id, path);
      checkBenefit(benefit, checked, fault);
    }
    all.push(...benefits);
    const { to } = benefits[0]!.valid;
    if (to < today)
      problems.push({
        severity: 'warning',
        file: path,
        message: `the period of its rules ended on ${to}: is there a newer document?`,
      });
  }
  return [...problems, ...(await checkReviews(corpusDir, corpus, all))];
}

/** What was decided about rules must be readable; what waits to be decided is a warning. */
async function checkReviews(
  corpusDir: string,
  corpus: Corpus,
  benefits: readonly Benefit[],
): Promise<CorpusProblem[]> {
  const { lines, broken } = await readReviews(corpusDir);
  const { waiting, standing } = reviewBenefits(corpus, benefits, standingReviews(lines));
  const rules = new Set(benefits.map(({ id }) => id));
  const documents = new Set(corpus.documents.map(({ id }) => id));
  const idle = standing.filter(({ rule, newer }) => !rules.has(rule) || !documents.has(newer));
  return [
    ...broken.map(
      (line): CorpusProblem => ({
        severity: 'error',
        file: reviewFile,
        message: `line ${line} cannot be read: mend it or take it out`,
      }),
    ),
    ...idle.map(
      ({ rule, newer }): CorpusProblem => ({
        severity: 'warning',
        file: reviewFile,
        message: `decides about "${rule}" and "${newer}", of which one is in the corpus no more`,
      }),
    ),
    ...waiting.map(
      (one): CorpusProblem => ({
        severity: 'warning',
        file: `rules/${one.older.id}.yaml`,
        message: `${one.rule.id}: perhaps superseded by ${one.newer.id} (${reviewSays(one)}): decide at the desk, 文件 → 规则要重看`,
      }),
    ),
  ];
}

function checkBenefit(benefit: Benefit, { documents, regions }: Checked, report: Fault): void {
  const fault: Fault = (message) => report(`${benefit.id}: ${message}`);
  const document = documents.get(benefit.document);
  if (document === undefined) {
    fault(`no document has the id "${benefit.document}"`);
    return;
  }
  checkPlace(benefit, document, regions, fault);
  checkPeriod(benefit, document, fault);
  const claims = claimsOf(benefit);
  for (const { words, citation } of claims) {
    const { document: source, quote, passage } = citation;
    const body = documents.get(source)?.body;
    if (body === undefined) fault(`no document has the id "${source}"`);
    else if (passage === null) fault(`the quote is not in ${source} any more: "${quote}"`);
    else if (!body.includes(quote)) fault(`the quote is not word for word that of ${source}: "${quote}"`);
    if (hasStrayFigure(words, withBareTenThousand(quote)))
      fault(`a figure of "${words}" is not in its quote: "${quote}"`);
  }
  const quotes = claims.map(({ citation }) => citation.quote).join('\n');
  if (hasStrayFigure(`${benefit.name} ${benefit.official}`, quotes))
    fault(`a figure of its name is in none of its quotes: "${benefit.name}", "${benefit.official}"`);
}

function checkPlace(benefit: Benefit, document: PolicyDocument, regions: RegionList, fault: Fault): void {
  const place = benefit.place as RegionPath;
  if (regions.resolve(place) !== place) fault(`"${place}" is no canonical place`);
  if (!regions.contains(document.region as RegionPath, place))
    fault(`"${place}" is not within "${document.region}", the place of ${document.id}`);
}

function checkPeriod({ valid }: Benefit, { id, period }: PolicyDocument, fault: Fault): void {
  if (valid.from > valid.to) fault('its period begins after it ends');
  if (period === null) return;
  if (valid.from < dayRange(period.from).from || valid.to > dayRange(period.to).to)
    fault(`its period (${valid.from} to ${valid.to}) reaches over that of ${id}`);
}

/** 收入在万元以下 names a figure without a numeral. */
const withBareTenThousand = (quote: string): string =>
  quote.replace(/(?<![\d.〇零一二两三四五六七八九十百千几数余多])万元/g, '1万元');
