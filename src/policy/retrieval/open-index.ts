import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { AppError } from '../../shared/app-error.js';
import { planVectors, type IndexContent, type VectorPlan } from './index-content.js';
import { currentIndex } from './index-folder.js';
import { IndexManifest, indexFingerprint } from './index-manifest.js';
import type { VectorLegs } from './policy-retriever.js';
import { VectorIndex } from './vector-index.js';

/** The three vector files of an index, in the order texts are embedded. */
export const vectorFiles = ['windows', 'asks', 'unanswered'] as const;

/** What makes vectors: LangChain's interface, plus what an index must know of it. */
export interface TextEmbedder extends EmbeddingsInterface {
  readonly width: number;
  readonly fingerprint: string;
  embedMany(texts: readonly string[], progress?: (done: number) => void): Promise<Float32Array[]>;
}

export interface OpenedIndex {
  manifest: IndexManifest;
  content: IndexContent;
  plan: VectorPlan;
  legs: VectorLegs;
  /** The vector of the i-th text of `textsToEmbed`. */
  vectorOf: (text: number) => Float32Array;
}

/**
 * Opens the index in use; null when there is none. `index_mismatch`, naming both sides and the mend, when another
 * model, prompt shape, window shape or chunking made it.
 */
export async function openIndex(
  root: string,
  embedder: TextEmbedder,
  chunking: string,
): Promise<OpenedIndex | null> {
  const folder = await currentIndex(root);
  if (folder === null) return null;
  const manifest = IndexManifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  requireFit(manifest, embedder, chunking);
  const content = JSON.parse(await readFile(join(folder, 'content.json'), 'utf8')) as IndexContent;
  const plan = planVectors(content);
  const owners = [
    plan.windows.map((window) => window.owner),
    content.asks.map((ask) => ask.passage),
    content.unanswered.map((ask) => ask.owner),
  ];
  const [windows, asks, unanswered] = await Promise.all(
    vectorFiles.map((name, leg) => openLeg(folder, name, owners[leg]!, manifest.width, embedder)),
  );
  const legs = { windows: windows!, asks: asks!, unanswered: unanswered! };
  return {
    manifest,
    content,
    plan,
    legs,
    vectorOf: (text) => {
      if (text < windows!.size) return windows!.vector(text);
      const rest = text - windows!.size;
      return rest < asks!.size ? asks!.vector(rest) : unanswered!.vector(rest - asks!.size);
    },
  };
}

function requireFit(manifest: IndexManifest, embedder: TextEmbedder, chunking: string): void {
  const own = indexFingerprint(embedder.fingerprint, chunking);
  if (own.fingerprint === manifest.fingerprint) return;
  const differing = Object.keys({ ...own.parts, ...manifest.parts })
    .filter((part) => own.parts[part] !== manifest.parts[part])
    .map((part) => `${part}: index ${manifest.parts[part] ?? 'none'}, program ${own.parts[part] ?? 'none'}`);
  throw new AppError(
    'index_mismatch',
    `The index was made by another program than this one (${differing.join('; ')}). Run: node dist/main.js index --force`,
  );
}

async function openLeg(
  folder: string,
  name: string,
  owners: readonly number[],
  width: number,
  embedder: TextEmbedder,
): Promise<VectorIndex> {
  const file = await readFile(join(folder, `${name}.f32`));
  const vectors = new Float32Array(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
  if (vectors.length !== owners.length * width) {
    throw new AppError(
      'index_mismatch',
      `${name}.f32 holds ${vectors.length / width} vectors where ${owners.length} are needed. Run: node dist/main.js index --force`,
    );
  }
  const index = new VectorIndex(embedder, width, vectors, Int32Array.from(owners));
  const graph = join(folder, `${name}.hnsw`);
  if (existsSync(graph)) await index.readGraph(graph);
  return index;
}
