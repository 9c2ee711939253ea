import type { LexiconEntry } from '../corpus/corpus.js';
import type { DocumentMetadata } from '../corpus/policy-document.js';
import { officialWord } from '../question/official-words.js';
import type { RankedPassage } from '../retrieval/retrieval.js';
import { formerName, officialName } from './answer-wording.js';
import { compareFigure } from './compare-figure.js';
import { unsupportedFigures, type FigureSources } from './figure-guard.js';
import { readable } from './readable.js';

/** Kinds of documents that tell what was done and set no limit. */
const tellsWhatWasDone: readonly DocumentMetadata['kind'][] = ['report', 'news', 'article'];

interface Given {
  /** The question as it was put. */
  asked: string;
  date: string | null;
  /** The first citation: its quote, and what of it is said. */
  statement: { found: RankedPassage; quote: string; short: string };
  document: DocumentMetadata;
  lexicon: readonly LexiconEntry[];
  sources: FigureSources;
}

/**
 * One sentence that ties the official one to the asker's own words, or none: their figure beside the document's limit,
 * else their word beside the document's. It is left out where the figure guard would drop it.
 */
export function inOwnTerms(given: Given): string {
  const sentence = comparison(given) ?? name(given);
  return sentence === null || unsupportedFigures(sentence, given.sources).length > 0 ? '' : sentence;
}

function comparison({ asked, statement, document }: Given): string | null {
  if (tellsWhatWasDone.includes(document.kind)) return null;
  return compareFigure(asked, { quote: readable(statement.quote), said: statement.short });
}

function name({ asked, date, statement, lexicon }: Given): string | null {
  const texts = { quote: statement.quote, passage: statement.found.passage.text };
  const named = officialWord(asked, texts, lexicon, date === null ? null : Number(date.slice(0, 4)));
  if (named === null) return null;
  return (named.former ? formerName : officialName)(named.word, named.official);
}
