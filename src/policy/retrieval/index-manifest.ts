import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { IndexModels } from './open-index.js';
import { windowShape } from './windows.js';

/** Counts up when the files of an index or the splitting into passages change their meaning. */
const formatVersion = 3;

export const IndexManifest = z.object({
  /** The models, prompt shape, window shape, chunking and file format in one hash. */
  fingerprint: z.string(),
  /** The parts of it, for the message when they differ. */
  parts: z.record(z.string(), z.string()),
  corpusHash: z.string(),
  documents: z.number().int(),
  passages: z.number().int(),
  windows: z.number().int(),
  asks: z.number().int(),
  unanswered: z.number().int(),
});
export type IndexManifest = z.infer<typeof IndexManifest>;

/** What an index must agree on with the running program. `chunking` names the passage sizes. */
export function indexFingerprint(
  { embedder, wants }: IndexModels,
  chunking: string,
): Pick<IndexManifest, 'fingerprint' | 'parts'> {
  const parts = {
    model: embedder.fingerprint.slice(0, 12),
    wants: wants.fingerprint.slice(0, 12),
    prompt: 'none',
    windows: windowShape,
    chunking,
    format: String(formatVersion),
  };
  return {
    parts,
    fingerprint: createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16),
  };
}
