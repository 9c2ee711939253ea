import type { DocumentMetadata } from '../policy/corpus/policy-document.js';
import type { Figure } from '../policy/answer/figures.js';

/** First and last day, YYYY-MM-DD. */
export interface Days {
  from: string;
  to: string;
}

/** A document as rules are held against it: its particulars and its own words. */
export interface ReviewedDocument
  extends Pick<DocumentMetadata, 'id' | 'title' | 'region' | 'number' | 'kind'> {
  /** The days its date of issue may mean (2025-03 is all of March); null when it has none. */
  issued: Days | null;
  /** What it speaks of; null when it does not say. */
  period: Days | null;
  passages: readonly { id: string; sentences: readonly string[] }[];
}

/** Port: how words and figures of documents are read. */
export interface ReadsWords {
  /** Search form: one script, no blanks; punctuation stays. */
  plain(text: string): string;
  /** The search form with people's and official words for one thing made one word; only ever compared. */
  fold(text: string): string;
  /** Every figure of a text in search form. */
  figures(plain: string): Figure[];
}

/** Words of a document, in its own script, and the paragraph they stand in. */
export interface Quoted {
  document: string;
  passage: string | null;
  quote: string;
}

/** Surely issued after the other one; without a date of issue, by the days both speak of. */
export function isNewer(
  one: Pick<ReviewedDocument, 'issued' | 'period'>,
  other: Pick<ReviewedDocument, 'issued' | 'period'>,
): boolean {
  if (one.issued !== null && other.issued !== null) return one.issued.from > other.issued.to;
  return one.period !== null && other.period !== null && one.period.from > other.period.to;
}

/** From when a newer document counts: its day of issue, later when it speaks of a time to come; null when it says neither. */
export function countsFrom({ issued, period }: Pick<ReviewedDocument, 'issued' | 'period'>): string | null {
  if (issued === null || period === null) return issued?.from ?? period?.from ?? null;
  return period.from > issued.from ? period.from : issued.from;
}

/** 2025年, of what it speaks of, else of its issue; null when it says neither. */
export function yearsOfDocument({
  issued,
  period,
}: Pick<ReviewedDocument, 'issued' | 'period'>): string | null {
  const days = period ?? issued;
  if (days === null) return null;
  const [from, to] = [days.from.slice(0, 4), days.to.slice(0, 4)];
  return from === to ? `${from}年` : `${from}年到${to}年`;
}
