import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpus } from '../corpus/corpus.js';
import { contentOf, ownersOf, planVectors, questionsToHear, textsToEmbed } from './index-content.js';
import { newIndexFolder, publishIndex } from './index-folder.js';
import { indexFingerprint, type IndexManifest } from './index-manifest.js';
import {
  openIndex,
  vectorFiles,
  wantFiles,
  type IndexModels,
  type OpenedIndex,
  type TextEmbedder,
} from './open-index.js';
import { VectorIndex } from './vector-index.js';

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
  const texts = textsToEmbed(content, plan);
  const questions = questionsToHear(content);
  const known = await knownVectors(input);
  const fresh = { texts: unknown(texts, known.meanings), questions: unknown(questions, known.wants) };
  const all = fresh.texts.length + fresh.questions.length;
  await embedInto(known.meanings, fresh.texts, models.embedder, (done) => input.progress?.(done, all));
  await embedInto(known.wants, fresh.questions, models.wants, (done) =>
    input.progress?.(fresh.texts.length + done, all),
  );

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
  const owners = ownersOf(content, plan);
  const legs = await writeLegs(
    folder,
    vectorFiles,
    owners,
    vectorsOf(texts, known.meanings),
    models.embedder,
  );
  for (const [leg, index] of legs.entries())
    if (await index.buildGraph()) index.writeGraph(join(folder, `${vectorFiles[leg]}.hnsw`));
  await writeLegs(folder, wantFiles, owners.slice(1), vectorsOf(questions, known.wants), models.wants);
  await writeFile(join(folder, 'content.json'), JSON.stringify(content));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2));
  await publishIndex(root, folder, token);
  return manifest;
}

type KnownVectors = Map<string, Float32Array>;

/** Text → vectors of the index in use, when the same models made it; else nothing is known. */
async function knownVectors({
  root,
  models,
  chunking,
}: BuildIndexInput): Promise<{ meanings: KnownVectors; wants: KnownVectors }> {
  const meanings: KnownVectors = new Map();
  const wants: KnownVectors = new Map();
  let previous: OpenedIndex | null;
  try {
    previous = await openIndex(root, models, chunking);
  } catch {
    // an index of another model, or one that cannot be read, only costs the time to embed again
    previous = null;
  }
  if (previous !== null) {
    const { content, plan, vectorOf, wantOf } = previous;
    textsToEmbed(content, plan).forEach((text, i) => meanings.set(text, vectorOf(i)));
    questionsToHear(content).forEach((question, i) => wants.set(question, wantOf(i)));
  }
  return { meanings, wants };
}

const unknown = (texts: readonly string[], known: KnownVectors): string[] =>
  [...new Set(texts)].filter((text) => !known.has(text));

async function embedInto(
  known: KnownVectors,
  fresh: readonly string[],
  embedder: TextEmbedder,
  progress: (done: number) => void,
): Promise<void> {
  const embedded = await embedder.embedMany(fresh, progress);
  fresh.forEach((text, i) => known.set(text, embedded[i]!));
}

const vectorsOf = (texts: readonly string[], known: KnownVectors): Float32Array[] =>
  texts.map((text) => known.get(text)!);

/** Writes vectors that stand one leg after the other, each leg into its file. */
async function writeLegs(
  folder: string,
  names: readonly string[],
  owners: readonly (readonly number[])[],
  vectors: readonly Float32Array[],
  embedder: TextEmbedder,
): Promise<VectorIndex[]> {
  const { width } = embedder;
  const legs: VectorIndex[] = [];
  let at = 0;
  for (const [leg, name] of names.entries()) {
    const own = owners[leg]!;
    const flat = new Float32Array(own.length * width);
    own.forEach((_, i) => flat.set(vectors[at + i]!, i * width));
    at += own.length;
    await writeFile(join(folder, `${name}.f32`), Buffer.from(flat.buffer));
    legs.push(new VectorIndex(embedder, width, flat, Int32Array.from(own)));
  }
  return legs;
}
