import type { RankedPassage } from '../retrieval/retrieval.js';
import { matchForm } from '../corpus/plain-text.js';
import { figuresIn } from './figures.js';

/** How alike two clauses must be without their figures before their figures count as two answers to one question. */
const alike = 0.5;
/** Only a passage this close to the best, in fused score, can contradict it. */
const closeBy = 0.15;

export interface Statement {
  found: RankedPassage;
  quote: string;
  /** The clause of the quote that the question is about. */
  clause: string;
}

/**
 * The statement of another document of the same place that says the same thing as the first with another figure;
 * null when none does.
 */
export function findDisagreement<S extends Statement>(statements: readonly S[]): S | null {
  const [first, ...others] = statements;
  if (first === undefined) return null;
  for (const other of others) {
    if (other.found.passage.document === first.found.passage.document) continue;
    if (other.found.passage.region !== first.found.passage.region) continue;
    if (first.found.score - other.found.score > closeBy) continue;
    if (disagree(first.clause, other.quote)) return other;
  }
  return null;
}

function disagree(a: string, b: string): boolean {
  for (const left of clausesWithFigures(a)) {
    for (const right of clausesWithFigures(b)) {
      if (similarity(left.frame, right.frame) < alike) continue;
      const sameUnit = left.figures.some((x) =>
        right.figures.some((y) => x.unit === y.unit && x.unit !== '' && x.unit !== '年' && x.unit !== '月'),
      );
      const shared = left.figures.some((x) =>
        right.figures.some((y) => x.value === y.value && x.unit === y.unit),
      );
      if (sameUnit && !shared) return true;
    }
  }
  return false;
}

function clausesWithFigures(text: string) {
  return text
    .split(/[,，;；。:：]/u)
    .map((clause) => ({ figures: figuresIn(clause), frame: matchForm(clause).replace(/\d+/g, '') }))
    .filter((clause) => clause.figures.length > 0 && clause.frame.length >= 4);
}

/** Dice coefficient of character bigrams. */
function similarity(a: string, b: string): number {
  const grams = (text: string) => new Set([...text].slice(0, -1).map((c, i) => c + text[i + 1]!));
  const [left, right] = [grams(a), grams(b)];
  let shared = 0;
  for (const gram of left) if (right.has(gram)) shared += 1;
  return (2 * shared) / Math.max(1, left.size + right.size);
}
