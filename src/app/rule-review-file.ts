import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ReviewLine } from '../eligibility/rule-review.js';
import { readJsonLine } from '../policy/corpus/json-line.js';

/** Path inside the corpus folder: what was decided about rules lies beside the rules. */
export const reviewFile = 'rules/reviews.jsonl';

export interface ReadReviews {
  lines: ReviewLine[];
  /** Numbers of the lines that cannot be read, from 1. */
  broken: number[];
}

/** Every decision in the order it was written; a corpus without the file has none. */
export async function readReviews(corpusDir: string): Promise<ReadReviews> {
  const text = await textOf(join(corpusDir, reviewFile));
  const lines: ReviewLine[] = [];
  const broken: number[] = [];
  text.split('\n').forEach((written, i) => {
    if (written.trim() === '') return;
    const line = readJsonLine(ReviewLine, written);
    if (line === null) broken.push(i + 1);
    else lines.push(line);
  });
  return { lines, broken };
}

/** Lines are only ever added, so that two houses on one corpus never lose each other's. */
export async function addReviews(corpusDir: string, lines: readonly ReviewLine[]): Promise<void> {
  if (lines.length === 0) return;
  const path = join(corpusDir, reviewFile);
  await mkdir(dirname(path), { recursive: true });
  const before = await textOf(path);
  const start = before === '' || before.endsWith('\n') ? '' : '\n';
  await appendFile(path, start + lines.map((line) => `${JSON.stringify(line)}\n`).join(''), 'utf8');
}

const textOf = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  });
