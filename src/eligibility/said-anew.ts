import type { Quoted, ReadsWords, ReviewedDocument } from './reviewed-document.js';
import type { RuleToReview } from './superseded-rules.js';

/** The rules that wait because of one newer document and were made from one older one. */
export interface ReviewGroup {
  older: ReviewedDocument;
  newer: ReviewedDocument;
  /** What changed first, then what is said no more, then what stands as it stood. */
  reviews: readonly RuleToReview[];
  /** Sentences with money or ratios of a document that takes the place of the other, which no older rule is found in. */
  anew: readonly Quoted[];
}

/** Reviews by the two documents they are about. `touched`: all of them, also those that were decided. */
export function groupReviews(
  waiting: readonly RuleToReview[],
  touched: readonly RuleToReview[],
  words: ReadsWords,
): ReviewGroup[] {
  const groups = new Map<string, RuleToReview[]>();
  for (const review of waiting) {
    const key = `${review.newer.id} ${review.older.id}`;
    groups.set(key, [...(groups.get(key) ?? []), review]);
  }
  return [...groups.values()].map((own) => {
    const { older, newer, reasons } = own[0]!;
    const reviews = [...own].sort((a, b) => weightOf(a) - weightOf(b));
    const succeeds = reasons.some(({ kind }) => kind === 'repeals' || kind === 'same_series');
    const anew = succeeds ? saidAnew(older, newer, touched, words) : [];
    return { older, newer, reviews, anew };
  });
}

function weightOf({ figures, now }: RuleToReview): number {
  if (figures.some(({ kind }) => kind === 'changed')) return 0;
  if (now === null) return 1;
  return figures.some(({ kind }) => kind !== 'same') ? 2 : 3;
}

/** The newer document says it again, with the same figures. */
export const saysTheSame = (review: RuleToReview): boolean => weightOf(review) === 3;

function saidAnew(
  older: ReviewedDocument,
  newer: ReviewedDocument,
  touched: readonly RuleToReview[],
  words: ReadsWords,
): Quoted[] {
  const bare = (text: string) => words.plain(text).replace(/[\p{P}\p{S}]+/gu, '');
  const before = new Set(older.passages.flatMap(({ sentences }) => sentences.map(bare)));
  const used = touched
    .filter((review) => review.newer.id === newer.id)
    .flatMap(({ now, figures }) => [
      now,
      ...figures.map((change) => (change.kind === 'not_said' ? null : change.now.at)),
    ])
    .filter((quoted) => quoted !== null)
    .map(({ quote }) => bare(quote));
  return newer.passages.flatMap(({ id, sentences }) =>
    sentences
      .filter((sentence) => {
        const plain = words.plain(sentence);
        const said = bare(sentence);
        if (before.has(said) || used.some((quote) => said.includes(quote))) return false;
        return words.figures(plain).some(({ unit }) => unit === '元' || unit === '%');
      })
      .map((sentence): Quoted => ({ document: newer.id, passage: id, quote: sentence.trim() })),
  );
}
