import { plainText } from '../corpus/plain-text.js';
import { wantedAnswers } from '../question/wanted-answer.js';
import type { RankedPassage } from '../retrieval/retrieval.js';
import { chooseQuote } from './choose-quote.js';
import { readable } from './readable.js';
import { pointedClause } from './shorten-sentence.js';

/** The clause of a passage's quote that a question asks for, in the search form: a long list gives many figures. */
export function clauseAskedFor(found: RankedPassage, question: string): string {
  const wanted = wantedAnswers(question);
  const guide = { question: readable(question), ask: found.trace.askWords, wanted };
  return plainText(pointedClause(readable(chooseQuote(found, wanted)), guide));
}
