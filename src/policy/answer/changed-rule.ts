import type { DocumentMetadata } from '../corpus/policy-document.js';
import type { Passage } from '../corpus/passage.js';
import { plainText } from '../corpus/plain-text.js';
import { hanPairs } from '../han-pairs.js';
import type { PolicyLibrary } from '../policy-library.js';
import { coversYear } from '../question/question-period.js';
import { wantedAnswers } from '../question/wanted-answer.js';
import type { RankedPassage } from '../retrieval/retrieval.js';
import { chooseQuote } from './choose-quote.js';
import { figuresIn, sameFigure } from './figures.js';
import { readable } from './readable.js';
import { searchForm } from './search-form.js';
import type { SearchScope } from './search-scope.js';
import { dropsThing } from './same-thing.js';
import { pointedClause } from './shorten-sentence.js';

/** Kinds of documents that give rules; a report or a reply tells what was done and stays true. */
export const rules: ReadonlySet<DocumentMetadata['kind']> = new Set(['law', 'plan', 'notice', 'guide']);

/** A newer rule of the same place at most this much less near than the older one is taken to be about the same. */
const asNear = -0.35;
/** What the ratio of the words they share with the question counts beside the cosines, per e-fold. */
const wordShare = 0.2;
/** Keyword scores below this say nothing. */
const fewWords = 5;
/** One that says which figure it changes may be this much further away, in cosines of text and ask. */
const nearEnough = 0.4;

/** 由3000元提高到5000元, 由每户3.2万元提高到3.5万元, 由65周岁调整为68周岁. */
const change =
  /由([^,，;；。由]{1,24}?)(提高|调整|上调|下调|降低|下降|降|压缩|压减|缩短|缩减|延长|增加|扩大|减少|调减|提前|推迟|变更|统一|改)(?:至|到|为)/gu;
/** A clause about the same thing shares at least so many pairs of characters with the clause it changes. */
const sharedPairs = 2;

/**
 * Puts the rule first that has taken the place of the best one: of a newer document of the same place, in force on the day of
 * asking and of the year asked for, and either about as near to the question or saying itself that it changes the figure that
 * the best one gives. Everything else stays in order.
 */
export function newestRuleFirst(
  ranked: readonly RankedPassage[],
  question: string,
  { years, day }: Pick<SearchScope, 'years' | 'day'>,
  library: PolicyLibrary,
): RankedPassage[] {
  const [first, ...rest] = ranked;
  if (first === undefined) return [];
  const document = (passage: Passage) => library.documents.get(passage.document)!;
  const own = document(first.passage);
  const quote = plainText(chooseQuote(first, wantedAnswers(question)));
  const clause = clauseAnswering(first, question);
  const newer = rest.filter(({ passage }) => {
    const { region, kind, date, period } = document(passage);
    return (
      region === own.region &&
      rules.has(kind) &&
      rules.has(own.kind) &&
      date !== null &&
      own.date !== null &&
      date > own.date &&
      (day === null || date <= day) &&
      (years.length === 0 || coversYear(period, Math.max(...years))) &&
      !dropsThing(plainText(question), quote, searchForm(passage))
    );
  });
  const nearest = newer.reduce<RankedPassage | null>(
    (best, found) => (best === null || nearer(found, best) > 0 ? found : best),
    null,
  );
  if (nearest === null) return [...ranked];
  const taking =
    nearer(nearest, first) >= asNear
      ? nearest
      : newer.find(
          (found) => cosines(found) >= cosines(first) - nearEnough && changesFigureOf(clause, found.passage),
        );
  if (taking === undefined) return [...ranked];
  return [{ ...taking, score: first.score }, first, ...rest.filter((found) => found !== taking)];
}

const cosines = ({ trace }: RankedPassage): number => (trace.text ?? 0) + (trace.ask ?? trace.text ?? 0);
const words = ({ trace }: RankedPassage): number =>
  fewWords + trace.textKeywords + trace.askKeywords + trace.sounds / 2;

/** How much nearer to the question one passage is than another: below zero when it is further away. */
const nearer = (one: RankedPassage, other: RankedPassage): number =>
  cosines(one) - cosines(other) + wordShare * Math.log(words(one) / words(other));

/** A long list gives many figures: only the clause that is asked for counts. */
function clauseAnswering(found: RankedPassage, question: string): string {
  const wanted = wantedAnswers(question);
  const sentence = readable(chooseQuote(found, wanted));
  return plainText(
    pointedClause(sentence, { question: readable(question), ask: found.trace.askWords, wanted }),
  );
}

function changesFigureOf(clause: string, passage: Passage): boolean {
  const figures = figuresIn(clause);
  if (figures.length === 0) return false;
  return passage.sentences.some((sentence) => {
    const plain = plainText(sentence);
    return [...plain.matchAll(change)].some((match) => {
      const old = figuresIn(match[1]!);
      if (!old.some((figure) => figures.some((own) => sameFigure(figure, own)))) return false;
      const before = plain.slice(Math.max(0, match.index - 24), match.index);
      return hanPairs(before).filter((pair) => clause.includes(pair)).length >= sharedPairs;
    });
  });
}
