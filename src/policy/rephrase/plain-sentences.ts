import { plainText } from '../corpus/plain-text.js';

/** A sentence of the model in the search form, without its mark, and the passage it says it rests on. */
export interface PlainSentence {
  words: string;
  /** 1 = the first citation; null without a mark, with several, or with one in the middle. */
  source: number | null;
}

/** Splits a reply at stops and line ends; a mark may stand before the stop or behind it. */
export function plainSentences(reply: string): PlainSentence[] {
  const lines = plainText(withoutThoughts(reply).replace(/\s*[\r\n]+\s*/g, '。'));
  return lines
    .replace(/【(\d+)】/gu, '[$1]')
    .replace(/([。!?;…]+)((?:\[\d+\])+)/gu, '$2$1')
    .split(/[。!?;…]+/u)
    .filter((sentence) => sentence !== '')
    .map((sentence) => {
      const marks = [...sentence.matchAll(/\[(\d{1,2})\]/g)];
      const [only] = marks;
      const alone = only !== undefined && marks.length === 1 && sentence.endsWith(only[0]);
      return {
        words: sentence.replace(/\[\d+\]/g, ''),
        source: alone ? Number(only[1]) : null,
      };
    });
}

/** What a reasoning model says to itself first. */
const withoutThoughts = (reply: string): string => reply.replace(/^\s*<think>[\s\S]*?<\/think>/u, '');
