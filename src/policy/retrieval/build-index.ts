import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpus } from '../corpus/corpus.js';
import { contentOf, planVectors, textsToEmbed } from './index-content.js';
import { newIndexFolder, publishIndex } from './index-folder.js';
import { indexFingerprint, type IndexManifest } from './index-manifest.js';
import { openIndex, vectorFiles, type OpenedIndex, type TextEmbedder } from './open-index.js';
import { VectorIndex } from './vector-index.js';

export interface BuildIndexInput {
  corpus: Corpus;
  /** Folder that holds all builds. */
  root: string;
  embedder: TextEmbedder;
  chunking: string;
  /** Unique name of this build. */
  token: string;
  /** Hears how many new texts are embedded, of how many. */
  progress?: (done: number, all: number) => void;
}

/** Builds an index of the corpus beside the one in use, then puts it into use. Vectors of known texts are taken over. */
export async function buildIndex(input: BuildIndexInput): Promise<IndexManifest> {
  const { corpus, root, embedder, chunking, token } = input;
  const content = contentOf(corpus);
  const plan = planVectors(content);
  const texts = textsToEmbed(content, plan);
  const vectors = await embedNew(texts, await knownVectors(input), input);
  const flat = new Float32Array(texts.length * embedder.width);
  vectors.forEach((vector, i) => flat.set(vector, i * embedder.width));

  const manifest: IndexManifest = {
    ...indexFingerprint(embedder.fingerprint, chunking),
    corpusHash: corpus.hash,
    width: embedder.width,
    documents: content.documents.length,
    passages: content.passages.length,
    windows: plan.windows.length,
    asks: content.asks.length,
    unanswered: content.unanswered.length,
  };
  const folder = await newIndexFolder(root, token);
  const owners = [
    plan.windows.map((window) => window.owner),
    content.asks.map((ask) => ask.passage),
    content.unanswered.map((ask) => ask.owner),
  ];
  let at = 0;
  for (const [leg, name] of vectorFiles.entries()) {
    const part = flat.subarray(at * embedder.width, (at + owners[leg]!.length) * embedder.width);
    at += owners[leg]!.length;
    await writeFile(join(folder, `${name}.f32`), Buffer.from(part.buffer, part.byteOffset, part.byteLength));
    const index = new VectorIndex(embedder, embedder.width, part, Int32Array.from(owners[leg]!));
    if (await index.buildGraph()) index.writeGraph(join(folder, `${name}.hnsw`));
  }
  await writeFile(join(folder, 'content.json'), JSON.stringify(content));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2));
  await publishIndex(root, folder, token);
  return manifest;
}

/** Text → vector of the index in use, when the same model made it; else nothing is known. */
async function knownVectors({
  root,
  embedder,
  chunking,
}: BuildIndexInput): Promise<Map<string, Float32Array>> {
  const known = new Map<string, Float32Array>();
  let previous: OpenedIndex | null;
  try {
    previous = await openIndex(root, embedder, chunking);
  } catch {
    // an index of another model, or one that cannot be read, only costs the time to embed again
    return known;
  }
  if (previous === null) return known;
  textsToEmbed(previous.content, previous.plan).forEach((text, i) => known.set(text, previous.vectorOf(i)));
  return known;
}

async function embedNew(
  texts: readonly string[],
  known: Map<string, Float32Array>,
  { embedder, progress }: BuildIndexInput,
): Promise<Float32Array[]> {
  const fresh = [...new Set(texts)].filter((text) => !known.has(text));
  const embedded = await embedder.embedMany(fresh, (done) => progress?.(done, fresh.length));
  fresh.forEach((text, i) => known.set(text, embedded[i]!));
  return texts.map((text) => known.get(text)!);
}
