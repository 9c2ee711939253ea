import type { Passage } from '../corpus/passage.js';
import { plainText } from '../corpus/plain-text.js';
import { hanPairs } from '../han-pairs.js';
import type { PolicyLibrary } from '../policy-library.js';
import { coversYear } from '../question/question-period.js';
import type { RankedPassage } from '../retrieval/retrieval.js';
import { chooseQuote } from './choose-quote.js';
import { figuresIn, sameFigure } from './figures.js';

/** 由3000元提高到5000元, 由每户3.2万元提高到3.5万元, 由65周岁调整为68周岁. */
const change =
  /由([^,，;；。由]{1,24}?)(提高|调整|上调|下调|降低|降|缩短|延长|增加|减少|调减|提前|推迟|改)(?:至|到|为)/gu;
/** A clause about the same thing shares at least so many pairs of characters with the sentence it changes. */
const sharedPairs = 2;

/**
 * Puts the passage first that says itself that it changes the figure which the best one, of an older document of the same
 * place, gives, unless an older year was asked for. Everything else stays in order.
 */
export function newestRuleFirst(
  ranked: readonly RankedPassage[],
  years: readonly number[],
  library: PolicyLibrary,
): RankedPassage[] {
  const [first, ...rest] = ranked;
  if (first === undefined) return [];
  const date = (passage: Passage) => library.documents.get(passage.document)?.date ?? '';
  const periodOf = (passage: Passage) => library.documents.get(passage.document)?.period ?? null;
  const quote = plainText(chooseQuote(first, ['what']));
  const changing = rest.find(
    ({ passage }) =>
      passage.region === first.passage.region &&
      date(passage) > date(first.passage) &&
      (years.length === 0 || coversYear(periodOf(passage), Math.max(...years))) &&
      changesFigureOf(quote, passage),
  );
  if (changing === undefined) return [...ranked];
  return [{ ...changing, score: first.score }, first, ...rest.filter((found) => found !== changing)];
}

function changesFigureOf(quote: string, passage: Passage): boolean {
  const figures = figuresIn(quote);
  if (figures.length === 0) return false;
  return passage.sentences.some((sentence) => {
    const plain = plainText(sentence);
    return [...plain.matchAll(change)].some((match) => {
      const old = figuresIn(match[1]!);
      if (!old.some((figure) => figures.some((own) => sameFigure(figure, own)))) return false;
      const clause = plain.slice(Math.max(0, match.index - 24), match.index);
      return hanPairs(clause).filter((pair) => quote.includes(pair)).length >= sharedPairs;
    });
  });
}
