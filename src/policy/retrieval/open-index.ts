import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { AppError } from '../../shared/app-error.js';
import { ownersOf, planVectors, type IndexContent, type VectorPlan } from './index-content.js';
import { currentIndex } from './index-folder.js';
import { IndexManifest, indexFingerprint } from './index-manifest.js';
import type { VectorLegs, WantLegs } from './policy-retriever.js';
import { VectorIndex } from './vector-index.js';

/** The vector files of an index: of meaning, in the order texts are embedded; and of what asks want, in the order they are heard. */
export const vectorFiles = ['windows', 'asks', 'unanswered'] as const;
export const wantFiles = ['asks-wants', 'unanswered-wants'] as const;

/** What makes vectors: LangChain's interface, plus what an index must know of it. */
export interface TextEmbedder extends EmbeddingsInterface {
  readonly width: number;
  readonly fingerprint: string;
  embedMany(texts: readonly string[], progress?: (done: number) => void): Promise<Float32Array[]>;
}

/** What makes the vectors of an index. */
export interface IndexModels {
  /** Texts of one meaning lie near. */
  embedder: TextEmbedder;
  /** Questions that want the same kind of thing lie near, whatever they are about. */
  wants: TextEmbedder;
}

export interface OpenedIndex {
  manifest: IndexManifest;
  content: IndexContent;
  plan: VectorPlan;
  legs: VectorLegs;
  wantLegs: WantLegs;
  /** The vector of the i-th text of `textsToEmbed`. */
  vectorOf: (text: number) => Float32Array;
  /** What the i-th question of `questionsToHear` wants. */
  wantOf: (question: number) => Float32Array;
}

/**
 * Opens the index in use; null when there is none. `index_mismatch`, naming both sides and the mend, when another
 * model, prompt shape, window shape or chunking made it.
 */
export async function openIndex(
  root: string,
  models: IndexModels,
  chunking: string,
): Promise<OpenedIndex | null> {
  const folder = await currentIndex(root);
  if (folder === null) return null;
  const manifest = IndexManifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  requireFit(manifest, models, chunking);
  const content = JSON.parse(await readFile(join(folder, 'content.json'), 'utf8')) as IndexContent;
  const plan = planVectors(content);
  const owners = ownersOf(content, plan);
  const [windows, asks, unanswered] = await Promise.all(
    vectorFiles.map((name, leg) => openLeg(folder, name, owners[leg]!, models.embedder)),
  );
  const [askWants, unansweredWants] = await Promise.all(
    wantFiles.map((name, leg) => openLeg(folder, name, owners[leg + 1]!, models.wants)),
  );
  const legs = { windows: windows!, asks: asks!, unanswered: unanswered! };
  const wantLegs = { asks: askWants!, unanswered: unansweredWants! };
  const either = (first: VectorIndex, second: VectorIndex, at: number) =>
    at < first.size ? first.vector(at) : second.vector(at - first.size);
  return {
    manifest,
    content,
    plan,
    legs,
    wantLegs,
    vectorOf: (text) =>
      text < windows!.size ? windows!.vector(text) : either(asks!, unanswered!, text - windows!.size),
    wantOf: (question) => either(askWants!, unansweredWants!, question),
  };
}

function requireFit(manifest: IndexManifest, models: IndexModels, chunking: string): void {
  const own = indexFingerprint(models, chunking);
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
  embedder: TextEmbedder,
): Promise<VectorIndex> {
  const { width } = embedder;
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
