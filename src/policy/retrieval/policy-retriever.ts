import { plainText } from '../corpus/plain-text.js';
import type { IndexContent, VectorPlan } from './index-content.js';
import { KeywordIndex } from './keyword-index.js';
import { draftPenalty, fuseRanks, fusionWeights, type Candidate, type FusionWeights } from './rank-fusion.js';
import {
  usualWanting,
  type BoundAsk,
  type NearestUnanswered,
  type PassageFinder,
  type RankedPassage,
  type Retrieval,
  type RetrievalRequest,
} from './retrieval.js';
import { numbered, type Numbered } from './numbered.js';
import { recentVectors } from './recent-vectors.js';
import { SearchTerms } from './search-terms.js';
import { soundTerms, soundTermsOfPlain } from './sound-terms.js';
import { ownerFilter, VectorQuery, type OwnerFilter, type VectorIndex } from './vector-index.js';

/** How many vectors each leg brings; their passages, and the best by keyword, are then scored in full. */
const windowHits = 80;
const askHits = 80;
const keywordHits = 40;
/** How many of the nearest answered asks are told. */
const answeredTold = 6;

/** How many unanswered asks are looked at, and how near an answered one of another document cancels one, in cosine. */
const unansweredHits = 16;
const same = 0.78;
/** One that wants the same (`AskBeside.wanting`) may be less near. */
const alike = 0.7;
const sameWant = 0.85;
/** Whose asks are compared with them: the best passages'. */
const looked = 5;

/** The three kinds of vectors of meaning of one index; owners are positions of passages. */
export interface VectorLegs {
  windows: VectorIndex;
  asks: VectorIndex;
  unanswered: VectorIndex;
}

/** What the asks of one index want and its windows tell, in the order of their vectors of meaning. */
export type WantLegs = VectorLegs;

/** Where wants.onnx puts "none of these" (scripts/training/train_wants.py). */
const nothingWanted = 41;

export interface RetrieverParts {
  content: IndexContent;
  plan: VectorPlan;
  legs: VectorLegs;
  /** A text in search form → its unit vector. */
  embed: (text: string) => Promise<Float32Array>;
  /** What asks want and windows tell, and what a question in search form wants. Without it all is of a usual likeness. */
  wants?: { legs: WantLegs; hear: (question: string) => Promise<Float32Array> };
  /** How the legs are added up, where it is measured otherwise. */
  weights?: FusionWeights;
}

/** Searches words, windows and asks of one index and fuses what they find. */
export function createPolicyRetriever({
  content,
  plan,
  legs,
  embed,
  wants,
  weights = fusionWeights,
}: RetrieverParts): PassageFinder {
  const vectorOf = recentVectors(embed);
  const wantOf = wants === undefined ? null : recentVectors(wants.hear);
  const terms = new SearchTerms(content.lexicon);
  const documents = numbered(content.passages.map((passage) => passage.document));
  const places = numbered(content.passages.map((passage) => passage.region));
  const titles = new Map(content.documents.map((document) => [document.id, document.title]));
  const textKeywords = new KeywordIndex(
    content.passages.map(({ document, section, text }) => [
      ...terms.of(`${section.join('')}${text}`),
      ...terms.ofNames(text, titles.get(document) ?? ''),
    ]),
  );
  const asks = content.asks.map(({ ask }) => plainText(ask));
  const quotes = content.asks.map(({ quote }) => plainText(quote));
  const asksOf = (passage: number) => asks.slice(plan.askStarts[passage], plan.askStarts[passage + 1]);
  const askKeywords = new KeywordIndex(
    content.passages.map((_, i) => asksOf(i).flatMap((ask) => terms.ofPlain(ask))),
  );

  const textSounds = new KeywordIndex(content.passages.map(({ text }) => soundTerms(text)));
  const askSounds = new KeywordIndex(content.passages.map((_, i) => asksOf(i).flatMap(soundTermsOfPlain)));

  return {
    async find({
      question,
      wanting = question,
      within,
      allowed,
      limit,
    }: RetrievalRequest): Promise<Retrieval> {
      const vector = await vectorOf(plainText(question));
      const want = (await wantOf?.(plainText(wanting))) ?? null;
      const windows = new VectorQuery(legs.windows, vector);
      const asked = new VectorQuery(legs.asks, vector);
      const filter = filterFor(within, allowed);
      const words = terms.ofQuestion(question);
      const sounds = new Map(soundTerms(question).map((term) => [term, 1]));
      const found: KeywordScores = {
        inText: textKeywords.score(words),
        inAsks: askKeywords.score(words),
        soundsInText: textSounds.score(sounds),
        soundsInAsks: askSounds.score(sounds),
      };
      const owners = new Set<number>();
      for (const hit of legs.windows.nearest(windows, windowHits, filter)) owners.add(hit.owner);
      const nearAsks = legs.asks.nearest(asked, askHits, filter);
      for (const hit of nearAsks) owners.add(hit.owner);
      for (const owner of highest(found, keywordHits, filter)) owners.add(owner);
      const candidates = [...owners].map((owner) => candidateOf(owner, windows, asked, want, found));
      const ranked = fuseRanks(candidates, weights).slice(0, limit);
      return {
        ranked,
        answered: nearAsks.slice(0, answeredTold).map(({ point, similarity }) => ({
          similarity: similarity - penaltyOf(point),
          wanting: wantingOf(want, 'asks', point),
        })),
        unanswered: nearestUnanswered(vector, want, filter, ranked.slice(0, looked)),
        wantsNothing: (want?.[nothingWanted] ?? 0) ** 2,
      };
    },
  };

  function filterFor(
    within: RetrievalRequest['within'],
    allowed: RetrievalRequest['allowed'],
  ): OwnerFilter | undefined {
    if (within === undefined && allowed === undefined) return undefined;
    const open = Uint8Array.from(places.names, (place) =>
      within === undefined || within.has(place) ? 1 : 0,
    );
    const flags = new Uint8Array(content.passages.length);
    for (let owner = 0; owner < flags.length; owner++) {
      if (open[places.numbers[owner]!] !== 1) continue;
      if (allowed === undefined || allowed(content.passages[owner]!)) flags[owner] = 1;
    }
    return ownerFilter(flags);
  }

  function candidateOf(
    owner: number,
    windows: VectorQuery,
    asked: VectorQuery,
    want: Float32Array | null,
    found: KeywordScores,
  ): Candidate {
    const passage = content.passages[owner]!;
    const window = bestOf(windows, plan.windowStarts[owner]!, plan.windowStarts[owner + 1]!);
    const ask = bestOf(asked, plan.askStarts[owner]!, plan.askStarts[owner + 1]!, penaltyOf);
    const place = window === null ? null : plan.windows[window.point]!;
    const words = ask === null ? null : content.asks[ask.point]!;
    return {
      passage,
      trace: {
        text: window?.similarity ?? null,
        window: place === null ? null : [place.first, place.last],
        ask: ask?.similarity ?? null,
        askPoint: ask?.point ?? null,
        askWords: words?.ask ?? null,
        askQuote: words?.quote ?? null,
        telling: window === null ? usualWanting : wantingOf(want, 'windows', window.point),
        askWanting: ask === null ? usualWanting : wantingOf(want, 'asks', ask.point),
        otherAsks: () => otherAsks(owner, asked, want, words?.quote ?? null),
        wantingOf: (quote) => wantingOfQuote(owner, want, quote),
        textKeywords: found.inText[owner]!,
        askKeywords: found.inAsks[owner]!,
        sounds: found.soundsInText[owner]! + found.soundsInAsks[owner]!,
      },
    };
  }

  function otherAsks(
    owner: number,
    asked: VectorQuery,
    want: Float32Array | null,
    than: string | null,
  ): BoundAsk[] {
    const best = new Map<string, BoundAsk>();
    for (let point = plan.askStarts[owner]!; point < plan.askStarts[owner + 1]!; point++) {
      const { ask, quote } = content.asks[point]!;
      if (quote === than) continue;
      const similarity = asked.similarity(point) - penaltyOf(point);
      if (similarity > (best.get(quote)?.similarity ?? -1))
        best.set(quote, { ask, similarity, wanting: wantingOf(want, 'asks', point), point, quote });
    }
    return [...best.values()].sort((a, b) => b.similarity - a.similarity);
  }

  function wantingOf(want: Float32Array | null, leg: keyof WantLegs, point: number): number {
    return want === null ? usualWanting : wants!.legs[leg].similarity(want, point);
  }

  function wantingOfQuote(owner: number, want: Float32Array | null, quote: string): number | null {
    const plain = plainText(quote);
    let most: number | null = null;
    for (let point = plan.askStarts[owner]!; point < plan.askStarts[owner + 1]!; point++) {
      const bound = quotes[point]!;
      if (!plain.includes(bound) && !bound.includes(plain)) continue;
      most = Math.max(most ?? 0, wantingOf(want, 'asks', point));
    }
    return most;
  }

  function penaltyOf(point: number): number {
    return content.asks[point]!.origin === undefined ? 0 : draftPenalty;
  }

  function nearestUnanswered(
    vector: Float32Array,
    want: Float32Array | null,
    filter: OwnerFilter | undefined,
    found: readonly RankedPassage[],
  ): NearestUnanswered[] {
    if (legs.unanswered.size === 0) return [];
    return legs.unanswered
      .nearest(
        new VectorQuery(legs.unanswered, vector),
        unansweredHits,
        filter && wholeDocuments(documents, filter),
      )
      .filter(({ point }) => !found.some((each) => answersThat(each, point)))
      .map(({ point, similarity }) => {
        const { ask, why, document } = content.unanswered[point]!;
        return { ask, why, document, similarity, wanting: wantingOf(want, 'unanswered', point) };
      });
  }

  /** What one document does not say, another of the place may: then the ask that found its passage is the same question. */
  function answersThat({ passage, trace }: RankedPassage, point: number): boolean {
    if (passage.document === content.unanswered[point]!.document || trace.askPoint === null) return false;
    const cosine = legs.asks.similarity(legs.unanswered.vector(point), trace.askPoint);
    if (cosine >= same || wants === undefined) return cosine >= same;
    const want = wants.legs.unanswered.vector(point);
    return cosine >= alike && wants.legs.asks.similarity(want, trace.askPoint) >= sameWant;
  }
}

function bestOf(query: VectorQuery, from: number, to: number, penalty: (point: number) => number = () => 0) {
  let best: { point: number; similarity: number } | null = null;
  for (let point = from; point < to; point++) {
    const similarity = query.similarity(point) - penalty(point);
    if (best === null || similarity > best.similarity) best = { point, similarity };
  }
  return best;
}

/** BM25 of every passage, by position. */
interface KeywordScores {
  inText: Float32Array;
  inAsks: Float32Array;
  soundsInText: Float32Array;
  soundsInAsks: Float32Array;
}

/** What a document does not say is known of it as a whole: it counts when any passage of it is allowed. */
function wholeDocuments({ names, numbers }: Numbered<string>, filter: OwnerFilter): OwnerFilter {
  const open = new Uint8Array(names.length);
  for (const owner of filter.owners) open[numbers[owner]!] = 1;
  const flags = new Uint8Array(numbers.length);
  for (let owner = 0; owner < flags.length; owner++) flags[owner] = open[numbers[owner]!]!;
  return ownerFilter(flags);
}

/** Owners with the highest sum of all fields, best first. */
function highest(found: KeywordScores, count: number, filter: OwnerFilter | undefined): number[] {
  const { inText, inAsks, soundsInText, soundsInAsks } = found;
  const best: { owner: number; score: number }[] = [];
  for (let owner = 0; owner < inText.length; owner++) {
    const score = inText[owner]! + inAsks[owner]! + (soundsInText[owner]! + soundsInAsks[owner]!) / 2;
    if (score === 0 || (filter !== undefined && filter.allowed[owner] !== 1)) continue;
    if (best.length === count && score <= best[count - 1]!.score) continue;
    let at = best.length;
    while (at > 0 && best[at - 1]!.score < score) at -= 1;
    best.splice(at, 0, { owner, score });
    if (best.length > count) best.pop();
  }
  return best.map(({ owner }) => owner);
}
