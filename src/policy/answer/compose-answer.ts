import type { PolicyLibrary } from '../policy-library.js';
import type { RankedPassage } from '../retrieval/retrieval.js';
import { thingsAsked } from '../question/compound-question.js';
import type { WantedAnswer } from '../question/wanted-answer.js';
import type { Citation } from './policy-answer.js';
import { disagreement, mayHaveChanged, readTheSource, says, shortName } from './answer-wording.js';
import { chooseQuote } from './choose-quote.js';
import { dropUnsupported } from './figure-guard.js';
import { findDisagreement } from './find-disagreement.js';
import { inOwnTerms } from './in-own-terms.js';
import { makeCitation } from './make-citation.js';
import { readable } from './readable.js';
import { sentencesForEach, type SeveralSentences } from './sentences-for-each.js';
import { pointedClause, shortenSentence } from './shorten-sentence.js';

export interface ComposedAnswer {
  answer: string;
  citations: Citation[];
  /** The official sentences said; empty where two documents disagree or one cannot be vouched for. */
  said: readonly string[];
}

export interface ComposeInput {
  library: PolicyLibrary;
  /** At most 3, best first. */
  found: readonly RankedPassage[];
  /** The question as it was put. */
  asked: string;
  /** The words that were searched: with the turns before it for a follow-up. */
  searched: string;
  wanted: readonly WantedAnswer[];
  date: string | null;
  /** Exactly so many of the best are said, whole and one after the other; where null, what answers, as short as is honest. */
  saying: number | null;
}

const withoutStop = (sentence: string): string => sentence.replace(/[。；;，,]$/u, '');

/** The sentence that answers in the shortest honest frame, then its citations; every policy figure stands in one of them. */
export function composeAnswer({
  library,
  found,
  asked,
  searched,
  wanted,
  date,
  saying,
}: ComposeInput): ComposedAnswer {
  const statements = found.map((each) => state(each, { asked, searched, wanted }));
  const citations = statements.map(({ found: { passage }, quote }) =>
    makeCitation(passage, documentOf(library, passage.document), quote),
  );
  const line = ({ found: each, short }: (typeof statements)[number]) =>
    says(nameOf(library, each), withoutStop(short));
  const first = statements[0]!;
  const several =
    saying === null
      ? sentencesForEach(thingsAsked(asked), found)
      : statements
          .slice(0, saying)
          .map(({ found: each, quote }) => ({ found: each, sentences: [readable(quote)] }));
  const other = several.length > 0 ? null : findDisagreement(statements);
  const said = several.length > 0 ? several.flatMap(({ sentences }) => sentences) : [first.short];
  const sources = {
    passages: citations.map((citation) => citation.text),
    metadata: citations.flatMap((citation) => [citation.title, citation.date ?? '', citation.number ?? '']),
    asked: searched,
  };
  const document = documentOf(library, first.found.passage.document);
  const own =
    several.length > 0 || other !== null
      ? ''
      : inOwnTerms({ asked, date, statement: first, document, lexicon: library.lexicon, sources });
  const answer =
    other === null
      ? `${several.length > 0 ? several.map((each) => severalLine(library, each)).join('。') : line(first)}。${own}${
          olderThanAsked(library, first.found, date) ? mayHaveChanged : ''
        }`
      : disagreement(...newestFirst(library, first, other, line));
  const checked = dropUnsupported(answer, sources);
  // a sentence that cannot be vouched for is not said; the passages speak for themselves
  return {
    answer: checked === '' ? readTheSource : checked,
    citations,
    said: other === null && checked === answer ? said : [],
  };
}

function state(
  found: RankedPassage,
  { asked, searched, wanted }: Pick<ComposeInput, 'asked' | 'searched' | 'wanted'>,
) {
  const quote = chooseQuote(found, wanted);
  const words = readable(quote);
  // the ask that led a follow-up here is about the turns before it: only the asker's own words tell the clause
  const guide = { question: readable(asked), ask: asked === searched ? found.trace.askWords : null, wanted };
  return { found, quote, clause: pointedClause(words, guide), short: shortenSentence(words, guide) };
}

const severalLine = (library: PolicyLibrary, { found, sentences }: SeveralSentences): string =>
  says(nameOf(library, found), sentences.map((sentence) => withoutStop(readable(sentence))).join('；'));

function newestFirst<T extends { found: RankedPassage }>(
  library: PolicyLibrary,
  a: T,
  b: T,
  line: (statement: T) => string,
): [string, string] {
  const date = (statement: T) => documentOf(library, statement.found.passage.document).date ?? '';
  return date(a) >= date(b) ? [line(a), line(b)] : [line(b), line(a)];
}

function olderThanAsked(library: PolicyLibrary, found: RankedPassage, date: string | null): boolean {
  const year = documentOf(library, found.passage.document).date?.slice(0, 4);
  return date !== null && year !== undefined && year < date.slice(0, 4);
}

/** 开原市2024年的方案. The narrowest name of the place the passage speaks for. */
export function nameOf(library: PolicyLibrary, found: RankedPassage): string {
  const levels = library.regions.levels(found.passage.region);
  return shortName(documentOf(library, found.passage.document), levels.at(-1) ?? found.passage.region);
}

export function documentOf(library: PolicyLibrary, id: string) {
  const document = library.documents.get(id);
  if (document === undefined) throw new Error(`passage of unknown document ${id}`);
  return document;
}
