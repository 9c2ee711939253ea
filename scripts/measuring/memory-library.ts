import type { Corpus } from '../../src/policy/corpus/corpus.js';
import type { PolicyLibrary } from '../../src/policy/policy-library.js';
import { contentOf, planVectors, vectorSets } from '../../src/policy/retrieval/index-content.js';
import type { LibraryModels } from '../../src/policy/keep-index.js';
import type { TextEmbedder } from '../../src/policy/retrieval/open-index.js';
import { fusionWeights, type FusionWeights } from '../../src/policy/retrieval/rank-fusion.js';
import { createPolicyRetriever } from '../../src/policy/retrieval/policy-retriever.js';
import { legsOf, namedLegs } from '../../src/policy/retrieval/vector-legs.js';

/** Makes libraries that live in memory, searched exactly; words once embedded are remembered between them. */
export function createMemoryLibraries(
  models: LibraryModels,
): (corpus: Corpus, weights?: FusionWeights) => Promise<PolicyLibrary> {
  const made = {
    embedder: remembering(models.embedder),
    wants: remembering(models.wants),
    tells: remembering(models.tells),
  };

  return async (corpus, weights = fusionWeights) => {
    const content = contentOf(corpus);
    const plan = planVectors(content);
    const sets = await Promise.all(
      vectorSets(content, plan).map(async (set) => ({
        set,
        legs: legsOf(set, await made[set.model](set.texts()), models[set.model]),
      })),
    );
    const { legs, wantLegs } = namedLegs(sets);
    return {
      documents: new Map(content.documents.map((document) => [document.id, document])),
      passages: content.passages,
      places: [...new Set(content.passages.map((passage) => passage.region))],
      regions: corpus.regions,
      lexicon: corpus.lexicon,
      finder: createPolicyRetriever({
        content,
        plan,
        legs,
        embed: async (text) => (await made.embedder([text]))[0]!,
        wants: { legs: wantLegs, hear: async (question) => (await made.wants([question]))[0]! },
        weights,
      }),
      reader: models.reader,
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
