import { causeGroups, type CauseGroup } from '../hardship/reports/cause.js';
import type { CauseSense } from '../hardship/reports/suggest-causes.js';
import { HearingModel } from '../inference/hearing-model.js';
import { plainText } from '../policy/corpus/plain-text.js';
import {
  createDangerSense,
  dangers,
  type Danger,
  type DangerSense,
} from '../policy/question/sense-danger.js';

/** Longer stories are cut for the classifier; the story itself is not. */
const storyHeard = 600;

export interface Hearing {
  danger: DangerSense;
  causes: CauseSense;
  close(): Promise<void>;
}

/** Danger to a life, and causes of hardship, heard with the model of the folder. */
export async function openHearing(modelDir: string): Promise<Hearing> {
  const model = await HearingModel.load(modelDir);
  const pick = <Label extends string>(
    heard: Readonly<Record<string, number>>,
    labels: readonly Label[],
  ): Record<Label, number> =>
    Object.fromEntries(labels.map((label) => [label, heard[label] ?? 0])) as Record<Label, number>;
  return {
    danger: createDangerSense({
      async dangersOf(text) {
        const heard = await model.hear(plainText(text));
        return { any: heard['any'] ?? 0, each: pick<Danger>(heard, dangers) };
      },
    }),
    causes: {
      causesOf: async (story) =>
        pick<CauseGroup>(await model.hear(plainText(story).slice(0, storyHeard)), causeGroups),
    },
    close: () => model.close(),
  };
}
