import type { AnswerReader } from '../../src/policy/answer/answer-reader.js';

/** Reads nothing into anything: where only searching is measured, or tried in a test. */
export const evenReader: AnswerReader = {
  besideAsks: () => Promise.resolve(0),
};
