import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpus } from '../corpus/corpus.js';
import { contentOf, planVectors, vectorSets, type VectorSet } from './index-content.js';
import { newIndexFolder, publishIndex } from './index-folder.js';
import { indexFingerprint, type IndexManifest } from './index-manifest.js';
import { openIndex, type IndexModels, type OpenedIndex } from './open-index.js';
import type { VectorIndex } from './vector-index.js';
import { legsOf } from './vector-legs.js';

export interface BuildIndexInput {
  corpus: Corpus;
  /** Folder that holds all builds. */
  root: string;
  models: IndexModels;
  chunking: string;
  /** Unique name of this build. */
  token: string;
  /** Hears how many new texts are embedded, of how many. */
  progress?: (done: number, all: number) => void;
}

/** Builds an index of the corpus beside the one in use, then puts it into use. Vectors of known texts are taken over. */
export async function buildIndex(input: BuildIndexInput): Promise<IndexManifest> {
  const { corpus, root, models, chunking, token } = input;
  const content = contentOf(corpus);
  const plan = planVectors(content);
  const sets = vectorSets(content, plan);
  const vectors = await vectorsOf(sets, input);

  const manifest: IndexManifest = {
    ...indexFingerprint(models, chunking),
    corpusHash: corpus.hash,
    documents: content.documents.length,
    passages: content.passages.length,
    windows: plan.windows.length,
    asks: content.asks.length,
    unanswered: content.unanswered.length,
  };
  const folder = await newIndexFolder(root, token);
  for (const [i, set] of sets.entries())
    await writeLegs(folder, set, legsOf(set, vectors[i]!, models[set.model]));
  await writeFile(join(folder, 'content.json'), JSON.stringify(content));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2));
  await publishIndex(root, folder, token);
  return manifest;
}

/** A model of an index, the texts it makes vectors of, and the vectors it made of them so far. */
interface Work {
  model: VectorSet['model'];
  texts: string[];
  known: Map<string, Float32Array>;
}

/** The vectors of every set's texts; those of the index in use are taken over when the same models made it. */
async function vectorsOf(sets: readonly VectorSet[], input: BuildIndexInput): Promise<Float32Array[][]> {
  const previous = await indexInUse(input);
  const work = sets.map(({ model, texts }): Work => {
    return { model, texts: texts(), known: previous?.madeBy(model) ?? new Map<string, Float32Array>() };
  });
  const portions = portionsOf(work);
  const all = portions.reduce((sum, { texts, by }) => sum + texts.length * by.length, 0);
  let done = 0;
  for (const { texts, by } of portions) {
    for (const { model, known } of by) {
      const made = await input.models[model].embedMany(texts);
      texts.forEach((text, i) => known.set(text, made[i]!));
      input.progress?.((done += texts.length), all);
    }
  }
  return work.map(({ texts, known }) => texts.map((text) => known.get(text)!));
}

/** Texts that the same models take: no more than batches that the trunk remembers, so that what these share is at hand for the next one. */
interface Portion {
  texts: string[];
  by: Work[];
}

const inAPortion = 16;

/** The texts that have no vectors yet, in portions of about one length. */
function portionsOf(work: readonly Work[]): Portion[] {
  const fresh = new Set(work.flatMap(({ texts, known }) => texts.filter((text) => !known.has(text))));
  const taken = work.map(({ texts }) => new Set(texts));
  const open = new Map<string, Portion>();
  const portions: Portion[] = [];
  for (const text of [...fresh].sort((a, b) => a.length - b.length)) {
    const by = work.filter(({ known }, i) => taken[i]!.has(text) && !known.has(text));
    const takers = by.map(({ model }) => model).join(' ');
    let portion = open.get(takers);
    if (portion === undefined || portion.texts.length === inAPortion) {
      portion = { texts: [], by };
      open.set(takers, portion);
      portions.push(portion);
    }
    portion.texts.push(text);
  }
  return portions;
}

/** An index of another model, or one that cannot be read, only costs the time to embed again. */
const indexInUse = ({ root, models, chunking }: BuildIndexInput): Promise<OpenedIndex | null> =>
  openIndex(root, models, chunking).catch(() => null);

/** Vectors of meaning may get a graph: they alone are searched. */
async function writeLegs(
  folder: string,
  { model, legs }: VectorSet,
  indexes: readonly VectorIndex[],
): Promise<void> {
  for (const [i, { file }] of legs.entries()) {
    const index = indexes[i]!;
    await writeFile(join(folder, `${file}.f32`), index.bytes());
    if (model === 'embedder' && (await index.buildGraph())) index.writeGraph(join(folder, `${file}.hnsw`));
  }
}
