import { plainText } from '../corpus/plain-text.js';
import { piecesOf } from '../retrieval/word-rarity.js';

/** How many of the nearest unanswered asks are looked at. */
const looked = 4;

/** Rare words of the question that only one side holds, each by its rarity. */
export interface WordsApart {
  /** In an unanswered ask, and neither in the quote nor in the ask that found it: 花椒, 管晚饭, 三口人. */
  unanswered: number;
  /** In the quote or its ask, and not in that unanswered ask. */
  answered: number;
}

/** Held against the unanswered ask that holds most of what the others lack; nothing where there is none. */
export function wordsApart(
  question: string,
  told: string,
  unanswered: readonly string[],
  rarity: (piece: string) => number,
): WordsApart {
  const asked = [...piecesOf(plainText(question))]
    .map((piece) => ({ piece, rare: rarity(piece) }))
    .filter(({ rare }) => rare > 0);
  const answers = piecesOf(plainText(told));
  const onlyIn = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    asked.reduce((sum, { piece, rare }) => (one.has(piece) && !other.has(piece) ? sum + rare : sum), 0);
  let most: WordsApart | null = null;
  for (const ask of unanswered.slice(0, looked)) {
    const held = piecesOf(plainText(ask));
    const apart = { unanswered: onlyIn(held, answers), answered: onlyIn(answers, held) };
    if (most === null || apart.unanswered - apart.answered > most.unanswered - most.answered) most = apart;
  }
  return most ?? { unanswered: 0, answered: 0 };
}
