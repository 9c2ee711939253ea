import { countedThings } from '../question/named-thing.js';
import type { AskerFigure } from './asker-figures.js';
import type { Limit } from './find-limits.js';

const named = (text: string): RegExp[] => countedThings.filter((thing) => thing.test(text));

/** Whether a limit that counts beasts, land or pounds is set for what the asker counts; ages always are. */
export function sameThing(asked: string, limit: Limit, figure: AskerFigure): boolean {
  if (limit.unit === '岁') return true;
  const inClause = named(limit.clause);
  const meant = inClause.length > 0 ? inClause : named(limit.before);
  const own = named(figure.clause).length > 0 ? named(figure.clause) : named(asked);
  if (meant.length > 0) return meant.some((thing) => own.includes(thing));
  // 10亩以上 of whatever the sentence is about; a pound must be a pound of something
  return limit.unit !== '斤' && own.length < 2;
}

/** 麦子保险一亩交多少 | 那棒子呢: the words that name the thing meant: the question's own, else those that were searched. */
export const wordsOfThing = (question: string, searched: string): string =>
  named(question).length > 0 ? question : searched;

/** Whether a beast or crop that the question and the sentence answering it name is not in another text. All in the search form. */
export function dropsThing(question: string, sentence: string, text: string): boolean {
  const shared = named(question).filter((thing) => thing.test(sentence));
  return shared.length > 0 && !shared.some((thing) => thing.test(text));
}
