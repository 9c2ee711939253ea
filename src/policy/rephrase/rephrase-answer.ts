import { AppError } from '../../shared/app-error.js';
import { maskPersonalNumbers } from '../../shared/mask-personal-numbers.js';
import { inPlainWords } from '../answer/answer-wording.js';
import type { Citation } from '../answer/policy-answer.js';
import { keepSupported } from './keep-supported.js';
import { rephrasePrompt, type Prompt } from './rephrase-prompt.js';

/** Port: a language model. It ends in bounded time; `model_slow` and `model_resting` are told apart from other errors. */
export interface PlainSpeaker {
  ask(prompt: Prompt): Promise<string>;
}

export interface ToRephrase {
  question: string;
  /** What goes out in any case. */
  answer: string;
  /** The official sentences the answer says. */
  said: readonly string[];
  citations: readonly Citation[];
}

/** Says an answer in plain words before the official one; never instead of it. */
export interface AnswerRephraser {
  /** The answer to send: with plain words where they hold, else as it was. Never rejects. */
  rephrase(given: ToRephrase): Promise<string>;
}

/** `partly`: some sentences were dropped; `dropped`: all that was said, or its first sentence, did not hold. */
export const rephraseOutcomes = ['used', 'partly', 'dropped', 'timed_out', 'resting', 'failed'] as const;
export type RephraseOutcome = (typeof rephraseOutcomes)[number];

/** Nothing a model says is shown unless a cited passage supports it; the checks do not rely on the model obeying. */
export function createAnswerRephraser(
  speaker: PlainSpeaker,
  observe: (outcome: RephraseOutcome, error?: unknown) => void,
): AnswerRephraser {
  return {
    async rephrase({ question, answer, said, citations }) {
      try {
        const masked = maskPersonalNumbers(question).text;
        const reply = await speaker.ask(rephrasePrompt({ question: masked, said, citations }));
        const { kept, dropped } = keepSupported(reply, { said, citations });
        observe(kept.length === 0 ? 'dropped' : dropped > 0 ? 'partly' : 'used');
        return kept.length === 0 ? answer : inPlainWords(kept.join(''), answer);
      } catch (error) {
        observe(outcomeOf(error), error);
        return answer;
      }
    },
  };
}

function outcomeOf(error: unknown): RephraseOutcome {
  if (!(error instanceof AppError)) return 'failed';
  if (error.code === 'model_slow') return 'timed_out';
  return error.code === 'model_resting' ? 'resting' : 'failed';
}
