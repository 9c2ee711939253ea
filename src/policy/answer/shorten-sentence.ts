import { couldHold, type WantedAnswer } from '../question/wanted-answer.js';

/** Sentences up to this many characters are shown whole. */
const wholeUpTo = 70;
/** A cut keeps clauses until it is about this long. */
const cutTo = 64;
/** Parts of an enumeration are joined up to this length. */
const longestClause = 48;

/** What tells which clause is meant: the asker's words, and those of the ask that led here (null when it must not count). */
export interface ClauseGuide {
  question: string;
  ask: string | null;
  wanted: readonly WantedAnswer[];
}

/** A long official sentence cut to the clauses that answer, with … where words were left out; short ones come back whole. */
export function shortenSentence(sentence: string, guide: ClauseGuide): string {
  if (sentence.length <= wholeUpTo) return sentence;
  const clauses = clausesOf(sentence);
  const scores = clauseScores(clauses, guide);
  // nothing tells the clauses apart: a cut would be a guess
  if (clauses.length < 2 || scores === null) return sentence;
  let first = indexOfMax(scores);
  let last = first;
  let length = clauses[first]!.length;
  for (;;) {
    const before = first > 0 ? scores[first - 1]! : -1;
    const after = last < clauses.length - 1 ? scores[last + 1]! : -1;
    if (before < 0 && after < 0) break;
    const takeAfter = after >= before;
    const next = clauses[takeAfter ? last + 1 : first - 1]!;
    if (length + next.length > cutTo && length >= 30) break;
    length += next.length;
    if (takeAfter) last += 1;
    else first -= 1;
  }
  const kept = clauses.slice(first, last + 1).join('');
  const tail = last < clauses.length - 1 ? `${kept.replace(/[,，、;；:：。]$/u, '')}…` : kept;
  return first > 0 ? `…${tail}` : tail;
}

/** The one clause of a sentence that the guide points at; the whole sentence when nothing does. */
export function pointedClause(sentence: string, guide: ClauseGuide): string {
  const clauses = clausesOf(sentence);
  const scores = clauseScores(clauses, guide);
  return scores === null ? sentence : clauses[indexOfMax(scores)]!;
}

function clauseScores(clauses: readonly string[], { question, ask, wanted }: ClauseGuide): number[] | null {
  const guides = [question, ask ?? ''].map(bigrams);
  const shared = clauses.map((clause) => {
    const own = bigrams(clause);
    return Math.max(...guides.map((grams) => overlap(own, grams)));
  });
  const kinds = wanted.filter((kind) => kind !== 'what');
  const fitting = clauses.filter((clause) => kinds[0] !== undefined && couldHold(kinds[0], clause)).length;
  if (shared.every((value) => value === 0) && fitting !== 1) return null;
  const bonus = (clause: string) => {
    const held = kinds.findIndex((kind) => couldHold(kind, clause));
    return held < 0 ? 0 : held === 0 ? 0.6 : 0.2;
  };
  return clauses.map((clause, i) => shared[i]! + bonus(clause));
}

/** Clauses between commas; those of an enumeration (、) are too short to stand alone and stay together for a while. */
function clausesOf(sentence: string): string[] {
  const joined: string[] = [];
  for (const clause of sentence.split(/(?<=[,，;；:：。、](?!\d))/u).filter((part) => part.trim() !== '')) {
    const previous = joined.at(-1);
    const short = previous !== undefined && (previous.length < 8 || previous.endsWith('、'));
    if (short && previous.length + clause.length <= longestClause)
      joined[joined.length - 1] = previous + clause;
    else joined.push(clause);
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
