import type { DocumentMetadata } from '../corpus/policy-document.js';
import type { PolicyLibrary } from '../policy-library.js';
import { coversYear } from '../question/question-period.js';
import type { RankedPassage } from '../retrieval/retrieval.js';

/** A rule of a year that was asked for comes before one that only names the year, in fused score. */
const ofThatYear = 0.06;
/** A newer document of the same place may have changed a rule: an older one must fit the question better by this much. */
const superseded = -0.12;

/** Kinds of documents that give rules; a report or a reply tells what was done and stays true. */
const rules: ReadonlySet<DocumentMetadata['kind']> = new Set(['law', 'plan', 'notice', 'guide']);

/** How much better or worse a found passage fits the years asked about; without any, how new its document is. */
export function yearFit(found: RankedPassage, years: readonly number[], library: PolicyLibrary): number {
  const document = library.documents.get(found.passage.document)!;
  if (years.length === 0) return hasNewer(document, library) ? superseded : 0;
  return coversYear(document.period, Math.max(...years)) ? ofThatYear : 0;
}

function hasNewer(document: DocumentMetadata, { documents }: PolicyLibrary): boolean {
  if (!rules.has(document.kind) || document.date === null) return false;
  for (const other of documents.values()) {
    if (other.region === document.region && rules.has(other.kind) && (other.date ?? '') > document.date)
      return true;
  }
  return false;
}
