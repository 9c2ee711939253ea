import type { Corpus } from '../../src/policy/corpus/corpus.js';
import type { PolicyLibrary } from '../../src/policy/policy-library.js';
import {
  contentOf,
  ownersOf,
  planVectors,
  questionsToHear,
  textsToEmbed,
} from '../../src/policy/retrieval/index-content.js';
import type { IndexModels, TextEmbedder } from '../../src/policy/retrieval/open-index.js';
import { fusionWeights, type FusionWeights } from '../../src/policy/retrieval/rank-fusion.js';
import { createPolicyRetriever } from '../../src/policy/retrieval/policy-retriever.js';
import { VectorIndex } from '../../src/policy/retrieval/vector-index.js';

/** Makes libraries that live in memory, searched exactly; words once embedded are remembered between them. */
export function createMemoryLibraries({
  embedder,
  wants,
}: IndexModels): (corpus: Corpus, weights?: FusionWeights) => Promise<PolicyLibrary> {
  const meanings = remembering(embedder);
  const wanted = remembering(wants);

  return async (corpus, weights = fusionWeights) => {
    const content = contentOf(corpus);
    const plan = planVectors(content);
    const owners = ownersOf(content, plan);
    const [windows, asks, unanswered] = legsOf(owners, await meanings(textsToEmbed(content, plan)), embedder);
    const [askWants, unansweredWants] = legsOf(
      owners.slice(1),
      await wanted(questionsToHear(content)),
      wants,
    );
    return {
      documents: new Map(content.documents.map((document) => [document.id, document])),
      passages: content.passages,
      places: [...new Set(content.passages.map((passage) => passage.region))],
      regions: corpus.regions,
      lexicon: corpus.lexicon,
      finder: createPolicyRetriever({
        content,
        plan,
        legs: { windows: windows!, asks: asks!, unanswered: unanswered! },
        embed: async (text) => (await meanings([text]))[0]!,
        wants: {
          legs: { asks: askWants!, unanswered: unansweredWants! },
          hear: async (question) => (await wanted([question]))[0]!,
        },
        weights,
      }),
    };
  };
}

/** Vectors of texts, each made once. */
function remembering(model: TextEmbedder): (texts: readonly string[]) => Promise<Float32Array[]> {
  const known = new Map<string, Float32Array>();
  return async (texts) => {
    const fresh = [...new Set(texts)].filter((text) => !known.has(text));
    (await model.embedMany(fresh)).forEach((vector, i) => known.set(fresh[i]!, vector));
    return texts.map((text) => known.get(text)!);
  };
}

/** Vectors that stand one leg after the other, as legs. */
function legsOf(
  owners: readonly (readonly number[])[],
  vectors: readonly Float32Array[],
  model: TextEmbedder,
): VectorIndex[] {
  let at = 0;
  return owners.map((own) => {
    const flat = new Float32Array(own.length * model.width);
    own.forEach((_, i) => flat.set(vectors[at + i]!, i * model.width));
    at += own.length;
    return new VectorIndex(model, model.width, flat, Int32Array.from(own));
  });
}
