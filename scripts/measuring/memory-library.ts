import type { OnnxEmbeddings } from '../../src/inference/onnx-embeddings.js';
import type { Corpus } from '../../src/policy/corpus/corpus.js';
import type { AnswerReader } from '../../src/policy/answer/answer-reader.js';
import type { PolicyLibrary } from '../../src/policy/policy-library.js';
import { contentOf, planVectors, textsToEmbed } from '../../src/policy/retrieval/index-content.js';
import { fusionWeights, type FusionWeights } from '../../src/policy/retrieval/rank-fusion.js';
import { createPolicyRetriever } from '../../src/policy/retrieval/policy-retriever.js';
import { VectorIndex } from '../../src/policy/retrieval/vector-index.js';

/** Makes libraries that live in memory, searched exactly; words once embedded are remembered between them. */
export function createMemoryLibraries(
  embeddings: OnnxEmbeddings,
  reader: AnswerReader,
): (corpus: Corpus, weights?: FusionWeights) => Promise<PolicyLibrary> {
  const known = new Map<string, Float32Array>();
  const { width } = embeddings;

  async function vectorsFor(texts: readonly string[]): Promise<Float32Array[]> {
    const fresh = [...new Set(texts)].filter((text) => !known.has(text));
    (await embeddings.embedMany(fresh)).forEach((vector, i) => known.set(fresh[i]!, vector));
    return texts.map((text) => known.get(text)!);
  }

  return async (corpus, weights = fusionWeights) => {
    const content = contentOf(corpus);
    const plan = planVectors(content);
    const vectors = await vectorsFor(textsToEmbed(content, plan));
    let at = 0;
    const leg = (owners: number[]) => {
      const flat = new Float32Array(owners.length * width);
      owners.forEach((_, i) => flat.set(vectors[at + i]!, i * width));
      at += owners.length;
      return new VectorIndex(embeddings, width, flat, Int32Array.from(owners));
    };
    const legs = {
      windows: leg(plan.windows.map((window) => window.owner)),
      asks: leg(content.asks.map((ask) => ask.passage)),
      unanswered: leg(content.unanswered.map((ask) => ask.owner)),
    };
    const embed = async (text: string) => (await vectorsFor([text]))[0]!;
    return {
      documents: new Map(content.documents.map((document) => [document.id, document])),
      passages: content.passages,
      places: [...new Set(content.passages.map((passage) => passage.region))],
      regions: corpus.regions,
      lexicon: corpus.lexicon,
      finder: createPolicyRetriever({ content, plan, legs, embed, weights }),
      reader,
    };
  };
}
