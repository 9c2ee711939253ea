import type { Branded } from '../../shared/id.js';
import type { RegionPath } from './region-list.js';

/** `<document id>.<8 hex of the normalised text>`: `[a-z0-9.-]`, at most 48 bytes, unchanged by edits elsewhere. */
export type PassageId = Branded<'PassageId'>;

/** Whole sentences of one section of one document, at most 500 characters; what a citation shows. */
export interface Passage {
  id: PassageId;
  document: string;
  /** Position in the document, from 0. */
  order: number;
  /** Heading path, outermost first; empty before the first heading. */
  section: readonly string[];
  /** The narrowest place the passage speaks for: its section's county, else its document's region. */
  region: RegionPath;
  /** The document's own script and words. */
  text: string;
  /** `text` in sentences, original script; joined without a separator they are `text`. */
  sentences: readonly string[];
}
