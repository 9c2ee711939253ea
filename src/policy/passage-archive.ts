import type { Citation } from './answer/policy-answer.js';

/** A passage as it was when it could first be cited; `quote` is empty. Never deleted: links given today open next year. */
export type ArchivedPassage = Omit<Citation, 'quote' | 'url'>;

/** Keeps every passage that was ever in an index, by its id. */
export interface PassageArchive {
  /** Adds what is not there yet; an id already known keeps its first text. */
  remember(passages: readonly ArchivedPassage[]): Promise<void>;
  find(passage: string): Promise<ArchivedPassage | null>;
}
