import { couldHold, type WantedAnswer } from '../question/wanted-answer.js';

/** Sentences up to this many characters are shown whole. */
const wholeUpTo = 70;
/** A cut keeps clauses until it is about this long. */
const cutTo = 64;

/**
 * A long official sentence cut to the clauses that answer, with … where words were left out; short ones come back whole.
 * `guides` are the question and the best ask: their shared characters show which clause is meant.
 */
export function shortenSentence(
  sentence: string,
  guides: readonly string[],
  wanted: readonly WantedAnswer[],
): string {
  if (sentence.length <= wholeUpTo) return sentence;
  const clauses = sentence.split(/(?<=[,，;；:：。、](?!\d))/u).filter((clause) => clause.trim() !== '');
  const merged = joinShort(clauses);
  if (merged.length < 2) return sentence;
  const guide = guides.map(bigrams);
  const scores = merged.map((clause) => {
    const own = bigrams(clause);
    const shared = Math.max(...guide.map((g) => overlap(own, g)));
    return shared + (wanted.some((kind) => kind !== 'what' && couldHold(kind, clause)) ? 0.3 : 0);
  });
  let [first, last] = [indexOfMax(scores), indexOfMax(scores)];
  let length = merged[first]!.length;
  for (;;) {
    const before = first > 0 ? scores[first - 1]! : -1;
    const after = last < merged.length - 1 ? scores[last + 1]! : -1;
    if (before < 0 && after < 0) break;
    const takeAfter = after >= before;
    const next = merged[takeAfter ? last + 1 : first - 1]!;
    if (length + next.length > cutTo && length >= 30) break;
    length += next.length;
    if (takeAfter) last += 1;
    else first -= 1;
  }
  const kept = merged.slice(first, last + 1).join('');
  const tail = last < merged.length - 1 ? `${kept.replace(/[,，、;；:：]$/u, '')}…` : kept;
  return first > 0 ? `…${tail}` : tail;
}

/** Clauses of an enumeration (、) are too short to stand alone. */
function joinShort(clauses: readonly string[]): string[] {
  const joined: string[] = [];
  for (const clause of clauses) {
    const previous = joined.at(-1);
    if (previous !== undefined && (previous.length < 8 || previous.endsWith('、'))) {
      joined[joined.length - 1] = previous + clause;
    } else joined.push(clause);
  }
  return joined;
}

function bigrams(text: string): Set<string> {
  const plain = text.replace(/[\s，。！？、；：“”‘’（）《》,.!?;:()"']/gu, '');
  const grams = new Set<string>();
  for (let i = 0; i < plain.length - 1; i++) grams.add(plain.slice(i, i + 2));
  return grams;
}

function overlap(clause: Set<string>, guide: Set<string>): number {
  let shared = 0;
  for (const gram of clause) if (guide.has(gram)) shared += 1;
  return shared / Math.sqrt(Math.max(4, clause.size));
}

function indexOfMax(values: readonly number[]): number {
  return values.reduce((best, value, i) => (value > values[best]! ? i : best), 0);
}
