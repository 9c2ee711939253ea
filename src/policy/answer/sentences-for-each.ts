import { matchForm } from '../corpus/plain-text.js';
import type { RankedPassage } from '../retrieval/retrieval.js';

export interface SeveralSentences {
  found: RankedPassage;
  sentences: string[];
}

/** Share of a thing's character pairs that a sentence must hold to be taken for it. */
const enough = 0.25;

/** For each thing asked, the sentence of the cited passages that shares most with it; passages in their order, sentences in theirs. */
export function sentencesForEach(
  things: readonly string[],
  cited: readonly RankedPassage[],
): SeveralSentences[] {
  const sentences = cited.flatMap((found) =>
    found.passage.sentences.map((sentence) => ({ found, sentence, form: matchForm(sentence) })),
  );
  const chosen = new Set<(typeof sentences)[number]>();
  for (const thing of things) {
    const pairs = pairsOf(matchForm(thing));
    let best: { share: number; at: (typeof sentences)[number] } | null = null;
    for (const at of sentences) {
      const share = pairs.filter((pair) => at.form.includes(pair)).length / Math.max(1, pairs.length);
      if (share >= enough && share > (best?.share ?? 0)) best = { share, at };
    }
    if (best !== null) chosen.add(best.at);
  }
  if (chosen.size < 2) return [];
  return cited.flatMap((found) => {
    const own = sentences.filter((each) => each.found === found && chosen.has(each));
    return own.length === 0 ? [] : [{ found, sentences: own.map((each) => each.sentence) }];
  });
}

const pairsOf = (text: string): string[] => [...text].slice(0, -1).map((c, i) => c + text[i + 1]!);
