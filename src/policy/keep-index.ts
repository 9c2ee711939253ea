import { corpusHash } from './corpus/corpus-hash.js';
import { loadRegions } from './corpus/known-regions.js';
import { loadCorpus } from './corpus/load-corpus.js';
import { splittingVersion } from './corpus/split-passages.js';
import type { Corpus } from './corpus/corpus.js';
import { AppError } from '../shared/app-error.js';
import type { PolicyLibrary } from './policy-library.js';
import { buildIndex } from './retrieval/build-index.js';
import type { IndexManifest } from './retrieval/index-manifest.js';
import { openIndex, type IndexModels, type TextEmbedder } from './retrieval/open-index.js';
import type { QuestionReader } from './retrieval/retrieval.js';
import { createPolicyRetriever } from './retrieval/policy-retriever.js';

/** The models of an index, and what reads questions beside its asks and sentences. */
export interface LibraryModels extends IndexModels {
  reader: QuestionReader;
}

/** Where an index is kept and what makes its vectors. */
export interface IndexHome {
  corpusDir: string;
  /** Folder that holds all builds. */
  root: string;
  models: LibraryModels;
}

export interface BuildOptions {
  /** Builds even when nothing changed, and replaces an index of another model or chunking. */
  force: boolean;
  /** Unique name of this build. */
  token: string;
  progress?: (done: number, all: number) => void;
}

export interface BuiltIndex {
  documents: number;
  passages: number;
  fingerprint: string;
  /** The corpus that was indexed; null when it had not changed, so that nothing was built. */
  corpus: Corpus | null;
}

/** Builds the index unless it is up to date; `index_mismatch` when another model or chunking made it and nobody forces. */
export async function ensureIndex(home: IndexHome, options: BuildOptions): Promise<BuiltIndex> {
  const existing = options.force ? null : await openIndex(home.root, home.models, splittingVersion);
  if (existing !== null) {
    if (await isUpToDate(existing.manifest, home)) return { ...existing.manifest, corpus: null };
  }
  const corpus = await loadCorpus(home.corpusDir);
  const { root, models } = home;
  const { token, progress } = options;
  const manifest = await buildIndex({
    corpus,
    root,
    models,
    chunking: splittingVersion,
    token,
    ...(progress === undefined ? {} : { progress }),
  });
  return { ...manifest, corpus };
}

const isUpToDate = async (manifest: IndexManifest, home: IndexHome): Promise<boolean> =>
  manifest.corpusHash === (await corpusHash(home.corpusDir));

/** One word on the index as it stands; rejects with what to do when it cannot be used. */
export async function describeIndex(home: IndexHome): Promise<string> {
  const index = await openIndex(home.root, home.models, splittingVersion);
  if (index === null) return 'not built yet; the first start builds it';
  const { documents, passages, fingerprint } = index.manifest;
  const stale = (await isUpToDate(index.manifest, home))
    ? ''
    : '; the corpus changed, the next start rebuilds it';
  return `${documents} documents, ${passages} passages, fingerprint ${fingerprint}${stale}`;
}

/** The state that the index in use holds. */
export async function openLibrary(home: IndexHome): Promise<PolicyLibrary> {
  const index = await openIndex(home.root, home.models, splittingVersion);
  if (index === null) {
    throw new AppError('index_missing', `There is no index in ${home.root}. Run: node dist/main.js index`);
  }
  const { documents, passages, lexicon } = index.content;
  const finder = createPolicyRetriever({
    content: index.content,
    plan: index.plan,
    legs: index.legs,
    embed: vectorBy(home.models.embedder),
    wants: { legs: index.wantLegs, hear: vectorBy(home.models.wants) },
  });
  const regions = await loadRegions(
    home.corpusDir,
    documents.map((document) => document.region),
  );
  return {
    documents: new Map(documents.map((document) => [document.id, document])),
    passages,
    places: [...new Set(passages.map((passage) => passage.region))],
    regions,
    lexicon,
    finder,
    reader: home.models.reader,
  };
}

const vectorBy =
  (model: TextEmbedder) =>
  async (text: string): Promise<Float32Array> =>
    Float32Array.from(await model.embedQuery(text));
