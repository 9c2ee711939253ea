import { readFile } from 'node:fs/promises';
import { AppError } from '../../shared/app-error.js';
import { GradedQuestion } from './graded-question.js';

/** Graded questions of a file, one JSON object a line; `bad_request` names the command that reads, file and line. */
export async function readQuestions(command: string, file: string): Promise<GradedQuestion[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new AppError(
      'bad_request',
      `${command}: cannot read ${file}; give a .jsonl file of graded questions`,
      { cause },
    );
  });
  return text
    .split('\n')
    .map((line, i) => ({ line, number: i + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => {
      try {
        return GradedQuestion.parse(JSON.parse(line));
      } catch (cause) {
        throw new AppError('bad_request', `${command}: line ${number} of ${file} is no graded question`, {
          cause,
        });
      }
    });
}
