import type { UnansweredTally } from '../../../../hardship/statistics/more-figures.js';
import type { LexiconEntry } from '../../../../policy/corpus/corpus.js';
import { placesOf } from '../../../../policy/question-ledger.js';
import { questionsFor } from '../../../../policy/unanswered/topics.js';
import type { KnowledgeParts } from '../policy/knowledge-parts.js';

/** For how long counts are shown again without counting anew. */
const keptMs = 60_000;

type Asked = Pick<KnowledgeParts, 'ledger' | 'decisions' | 'marks'> & {
  library(): { lexicon: readonly LexiconEntry[] };
};

/** Counts open questions by place and official term; words people said never leave it. */
export function createUnansweredTallies(
  knowledge: () => Asked,
): (scope: string, now: Date) => Promise<UnansweredTally[]> {
  let kept: { at: number; tallies: UnansweredTally[] } | null = null;
  return async (scope, now) => {
    if (kept === null || now.getTime() - kept.at > keptMs) {
      kept = { at: now.getTime(), tallies: await tally(knowledge()) };
    }
    return kept.tallies.filter(({ place }) => place?.startsWith(scope) === true);
  };
}

async function tally(knowledge: Asked): Promise<UnansweredTally[]> {
  const questions = await questionsFor(knowledge, () => true);
  const { lexicon } = knowledge.library();
  const sums = new Map<string, UnansweredTally>();
  for (const { entry, closed } of questions) {
    if (closed !== null) continue;
    const topic = topicOf(entry.question, lexicon);
    for (const place of placesOf(entry)) {
      const key = `${place} ${topic}`;
      const sum = sums.get(key) ?? { place, topic, questions: 0 };
      sums.set(key, { ...sum, questions: sum.questions + 1 });
    }
  }
  return [...sums.values()];
}

/** The official term whose name or word stands in the question at the greatest length. */
export function topicOf(question: string, lexicon: readonly LexiconEntry[]): string {
  let topic = '其他';
  let longest = 1;
  for (const { official, people } of lexicon) {
    for (const word of [official, ...people.map((each) => each.word)]) {
      if (word.length > longest && question.includes(word)) [topic, longest] = [official, word.length];
    }
  }
  return topic;
}
