import type { RankedPassage } from '../retrieval/retrieval.js';
import type { Passage } from '../corpus/passage.js';
import { locateQuote } from '../corpus/locate-quote.js';
import { couldHold, type WantedAnswer } from '../question/wanted-answer.js';

/** Two sentences are quoted together only while they stay about this short, in characters. */
const togetherUpTo = 110;

/**
 * The sentence (original script) of a found passage that answers: the one its nearest ask is bound to when
 * the ask is as near as the text, else the sentence or two of the best window.
 */
export function chooseQuote(found: RankedPassage, wanted: readonly WantedAnswer[]): string {
  const { passage, trace } = found;
  if (trace.askQuote !== null && trace.ask !== null && trace.ask >= (trace.text ?? 0) - 0.02) {
    const quoted = sentencesHolding(passage, trace.askQuote);
    if (quoted !== null && tells(quoted)) return quoted;
  }
  const [first, last] = trace.window ?? [0, 0];
  const shown = passage.sentences.slice(first, last + 1);
  const telling = shown.filter(tells);
  const after = passage.sentences.slice(last + 1).find(tells);
  // a heading or a question of a question-and-answer page stands before what answers it
  const window = telling.length > 0 ? telling : after === undefined ? shown : [after];
  const whole = window.join('');
  if (window.length < 2 || whole.length <= togetherUpTo) return whole.trim();
  const fitting = window.filter((sentence) =>
    wanted.some((kind) => kind !== 'what' && couldHold(kind, sentence)),
  );
  return (fitting.length === 1 ? fitting[0]! : window[0]!).trim();
}

const tells = (sentence: string): boolean => !isBareHeading(sentence) && !isQuestion(sentence);

/** 11.问:公益岗一个月多少钱? */
const isQuestion = (sentence: string): boolean =>
  /[?？][”"]?\s*$/u.test(sentence) && !/[。；;]/u.test(sentence);

/** 6.创新集团帮村模式。 names a section and says nothing. */
const isBareHeading = (sentence: string): boolean =>
  /^\s*([一二三四五六七八九十]+[、是]|[（(]?[一二三四五六七八九十\d]+[)）.．、])/u.test(sentence) &&
  sentence.trim().length <= 18 &&
  !/[,，]|\d{2,}/u.test(sentence);

/** The run of sentences that a quote lies in; null when the passage does not hold it. */
function sentencesHolding(passage: Passage, quote: string): string | null {
  const held = locateQuote(passage, quote);
  return held === null
    ? null
    : passage.sentences
        .slice(held[0], held[1] + 1)
        .join('')
        .trim();
}
