import type { RankedPassage } from '../retrieval/retrieval.js';

/** What the ratio of the words they share with the question counts beside the cosines, per e-fold. */
const wordShare = 0.2;
/** Keyword scores below this say nothing. */
const fewWords = 5;

/** Cosines of text and ask together; where nobody wrote an ask the text stands for it. */
export const cosines = ({ trace }: RankedPassage): number =>
  (trace.text ?? 0) + (trace.ask ?? trace.text ?? 0);

const words = ({ trace }: RankedPassage): number =>
  fewWords + trace.textKeywords + trace.askKeywords + trace.sounds / 2;

/** How much nearer to the question one passage is than another: below zero when it is further away. */
export const nearer = (one: RankedPassage, other: RankedPassage): number =>
  cosines(one) - cosines(other) + wordShare * Math.log(words(one) / words(other));
