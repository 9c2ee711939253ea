import { readFile } from 'node:fs/promises';
import { GradedQuestion } from '../../src/policy/evaluation/graded-question.js';

/** Graded questions of a file, one JSON object a line. */
export async function readQuestions(file: string): Promise<GradedQuestion[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => GradedQuestion.parse(JSON.parse(line)));
}
