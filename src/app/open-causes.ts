import type { Config } from '../config/config.js';
import { CauseGroup } from '../hardship/reports/cause.js';
import type { CauseSense } from '../hardship/reports/suggest-causes.js';
import { TextClassifier, type TextVectors } from '../inference/text-classifier.js';

/** The classifier that hears causes of hardship in a story. */
export async function openCauseSense(config: Config, vectors: TextVectors): Promise<CauseSense> {
  const head = await TextClassifier.load(config.modelDir, 'cause', vectors);
  const groups = head.labels.map((label) => CauseGroup.parse(label));
  return {
    async causesOf(story) {
      const [row] = await head.probabilities([story.slice(0, 600)]);
      return Object.fromEntries(groups.map((group, i) => [group, row![i]!])) as Record<CauseGroup, number>;
    },
  };
}
