export type PaperBlock =
  | { kind: 'title'; text: string }
  | { kind: 'text'; text: string; indent?: boolean }
  /** Signatures and dates. */
  | { kind: 'right'; text: string }
  | { kind: 'space'; lines: number }
  | { kind: 'table'; columns: readonly string[]; rows: readonly (readonly string[])[] };

/** What is printed, from top to bottom. */
export interface Paper {
  /** Stands in the file as its title: no personal data. */
  title: string;
  blocks: readonly PaperBlock[];
}
