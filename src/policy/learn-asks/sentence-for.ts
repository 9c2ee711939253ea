import { chooseQuote } from '../answer/choose-quote.js';
import { dot } from '../average-link.js';
import type { Passage } from '../corpus/passage.js';
import { plainText } from '../corpus/plain-text.js';
import { wantedAnswers } from '../question/wanted-answer.js';
import { nothingFound } from '../retrieval/retrieval.js';
import { windowsOf } from '../retrieval/windows.js';

/** Texts in search form → their unit vectors. */
export type EmbedTexts = (texts: readonly string[]) => Promise<Float32Array[]>;

/** The sentence of a passage that an answer to the question would show: that of the window nearest to it. */
export async function sentenceFor(question: string, passage: Passage, embed: EmbedTexts): Promise<string> {
  const windows = windowsOf(passage);
  const [asked, ...vectors] = await embed([plainText(question), ...windows.map(({ text }) => text)]);
  const near = vectors.map((vector) => dot(asked!, vector));
  const best = windows[near.indexOf(Math.max(...near))];
  const window = best === undefined ? null : ([best.first, best.last] as const);
  const trace = { ...nothingFound, text: 1, window };
  return chooseQuote({ passage, score: 0, trace }, wantedAnswers(question));
}
