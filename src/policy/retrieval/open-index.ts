import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { AppError } from '../../shared/app-error.js';
import {
  planVectors,
  vectorSets,
  type IndexContent,
  type VectorPlan,
  type VectorSet,
} from './index-content.js';
import { currentIndex } from './index-folder.js';
import { IndexManifest, indexFingerprint } from './index-manifest.js';
import type { VectorLegs, WantLegs } from './policy-retriever.js';
import { VectorIndex } from './vector-index.js';
import { namedLegs } from './vector-legs.js';

/** What makes vectors: LangChain's interface, plus what an index must know of it. */
export interface TextEmbedder extends EmbeddingsInterface {
  readonly width: number;
  readonly fingerprint: string;
  embedMany(texts: readonly string[]): Promise<Float32Array[]>;
}

/** What makes the vectors of an index. */
export interface IndexModels {
  /** Texts of one meaning lie near. */
  embedder: TextEmbedder;
  /** Questions that want the same kind of thing lie near, whatever they are about. */
  wants: TextEmbedder;
  /** Sentences: what they tell lies near what a question wants that asks for it. */
  tells: TextEmbedder;
}

export interface OpenedIndex {
  manifest: IndexManifest;
  content: IndexContent;
  plan: VectorPlan;
  legs: VectorLegs;
  wantLegs: WantLegs;
  /** The vectors that a model made, by text. */
  madeBy: (model: VectorSet['model']) => Map<string, Float32Array>;
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
  const sets = await Promise.all(
    vectorSets(content, plan).map(async (set) => ({
      set,
      legs: await Promise.all(set.legs.map((leg) => openLeg(folder, leg, models[set.model]))),
    })),
  );
  return {
    manifest,
    content,
    plan,
    ...namedLegs(sets),
    madeBy: (model) => {
      const { set, legs: own } = sets.find((each) => each.set.model === model)!;
      return vectorsByText(set, own);
    },
  };
}

function vectorsByText({ texts }: VectorSet, legs: readonly VectorIndex[]): Map<string, Float32Array> {
  const vectors = legs.flatMap((leg) => Array.from({ length: leg.size }, (_, point) => leg.vector(point)));
  return new Map(texts().map((text, i) => [text, vectors[i]!]));
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
  { file: name, owners }: VectorSet['legs'][number],
  model: TextEmbedder,
): Promise<VectorIndex> {
  const { width } = model;
  const file = await readFile(join(folder, `${name}.f32`));
  const vectors = new Float32Array(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
  if (vectors.length !== owners.length * width) {
    throw new AppError(
      'index_mismatch',
      `${name}.f32 holds ${vectors.length / width} vectors where ${owners.length} are needed. Run: node dist/main.js index --force`,
    );
  }
  const index = new VectorIndex(model, width, vectors, Int32Array.from(owners));
  const graph = join(folder, `${name}.hnsw`);
  if (existsSync(graph)) await index.readGraph(graph);
  return index;
}
