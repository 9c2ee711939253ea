import type { BoundAsk, Corpus, LexiconEntry } from '../corpus/corpus.js';
import { isDraft } from '../corpus/asks-of-facts.js';
import type { Passage } from '../corpus/passage.js';
import { plainText } from '../corpus/plain-text.js';
import type { DocumentMetadata } from '../corpus/policy-document.js';
import { windowsOf, type Window } from './windows.js';

/** A question a passage answers; `passage` is a position in `IndexContent.passages`. */
export interface IndexedAsk {
  ask: string;
  quote: string;
  passage: number;
  /** Drafted by a model and not read yet; missing for asks that people wrote or stand for. */
  origin?: 'draft';
}

/** A question a document does not answer, and why; `owner` is the position of the document's first passage. */
export interface IndexedUnanswered {
  ask: string;
  why: string;
  document: string;
  owner: number;
}

/** All an index knows besides vectors; kept as `content.json`, so that opening needs no corpus. */
export interface IndexContent {
  documents: DocumentMetadata[];
  passages: Passage[];
  asks: IndexedAsk[];
  unanswered: IndexedUnanswered[];
  lexicon: readonly LexiconEntry[];
}

export function contentOf(corpus: Corpus): IndexContent {
  const position = new Map(corpus.passages.map((passage, i) => [passage.id, i]));
  const firstOf = new Map<string, number>();
  corpus.passages.forEach((passage, i) => {
    if (!firstOf.has(passage.document)) firstOf.set(passage.document, i);
  });
  const asks = corpus.asks.flatMap((ask) => {
    const at = ask.passage === null ? undefined : position.get(ask.passage.id);
    if (!ask.answered || at === undefined) return [];
    const indexed: IndexedAsk = { ask: ask.ask, quote: ask.quote ?? '', passage: at };
    return [isDraft(ask) ? { ...indexed, origin: 'draft' as const } : indexed];
  });
  return {
    documents: corpus.documents.map(({ body: _body, ...metadata }) => metadata),
    passages: [...corpus.passages],
    asks: asks.sort((a, b) => a.passage - b.passage),
    unanswered: corpus.asks.flatMap((ask) => unansweredOf(ask, firstOf)),
    lexicon: corpus.lexicon,
  };
}

function unansweredOf(ask: BoundAsk, firstOf: ReadonlyMap<string, number>): IndexedUnanswered[] {
  const owner = firstOf.get(ask.document);
  if (ask.answered || owner === undefined) return [];
  return [{ ask: ask.ask, why: ask.why ?? '', document: ask.document, owner }];
}

/** The vectors of an index in the order they are kept: windows by passage, asks by passage, unanswered asks. */
export interface VectorPlan {
  windows: (Window & { owner: number })[];
  /** Where the windows and asks of passage i begin; one entry more than passages. */
  windowStarts: Int32Array;
  askStarts: Int32Array;
}

export function planVectors(content: IndexContent): VectorPlan {
  const windows: VectorPlan['windows'] = [];
  const windowStarts = new Int32Array(content.passages.length + 1);
  content.passages.forEach((passage, owner) => {
    windowStarts[owner] = windows.length;
    for (const window of windowsOf(passage)) windows.push({ ...window, owner });
  });
  windowStarts[content.passages.length] = windows.length;
  return { windows, windowStarts, askStarts: startsOf(content) };
}

function startsOf(content: IndexContent): Int32Array {
  const starts = new Int32Array(content.passages.length + 1);
  for (const ask of content.asks) starts[ask.passage + 1]! += 1;
  for (let i = 0; i < content.passages.length; i++) starts[i + 1]! += starts[i]!;
  return starts;
}

/** What one model makes of an index: vectors of texts in search form, and whose they are. */
export interface VectorSet {
  model: 'embedder' | 'wants' | 'tells';
  texts: () => string[];
  /** Files of vectors, which stand one after the other in the order of the texts; owners are positions of passages. */
  legs: { file: string; owners: number[] }[];
}

/** All vectors of an index: of meaning; of what questions want; and of what sentences tell. */
export function vectorSets(content: IndexContent, plan: VectorPlan): VectorSet[] {
  const windows = () => plan.windows.map(({ text }) => text);
  const questions = () => [...content.asks, ...content.unanswered].map(({ ask }) => plainText(ask));
  const ofWindows = plan.windows.map(({ owner }) => owner);
  const ofAsks = content.asks.map(({ passage }) => passage);
  const ofUnanswered = content.unanswered.map(({ owner }) => owner);
  return [
    {
      model: 'embedder',
      texts: () => [...windows(), ...questions()],
      legs: [
        { file: 'windows', owners: ofWindows },
        { file: 'asks', owners: ofAsks },
        { file: 'unanswered', owners: ofUnanswered },
      ],
    },
    {
      model: 'wants',
      texts: questions,
      legs: [
        { file: 'asks-wants', owners: ofAsks },
        { file: 'unanswered-wants', owners: ofUnanswered },
      ],
    },
    { model: 'tells', texts: windows, legs: [{ file: 'windows-tells', owners: ofWindows }] },
  ];
}
